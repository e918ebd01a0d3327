package uk.tlevels.warehouse.benchmark;

import java.time.Instant;
import java.util.List;
import uk.tlevels.warehouse.benchmark.duckdb.ComparedTable;

/**
 * What one bench measured.
 *
 * @param commit the software measured
 * @param reference the software beside it; empty without one
 * @param finishedAt when it ended
 * @param machine where
 * @param results the rows of the table
 * @param compared tables computed by DuckDB as well; empty when none were asked for
 */
public record Results(
        String commit,
        String reference,
        Instant finishedAt,
        Machine machine,
        List<Result> results,
        List<ComparedTable> compared) {}
