package uk.tlevels.warehouse.benchmark.pipeline;

import java.time.Instant;
import java.util.Map;

/**
 * One run and what was measured of it.
 *
 * @param label what the user calls it
 * @param finishedAt when it ended
 * @param master Spark's master
 * @param storage the scheme of the tables' URIs, e.g. {@code s3a}
 * @param figures what was measured, in the figures' units; what was not counted is not there
 */
public record MeasuredRun(
        RunLabel label, Instant finishedAt, String master, String storage, Map<RunMeasure, Long> figures) {
    /** Copies the map. */
    public MeasuredRun {
        figures = Map.copyOf(figures);
    }
}
