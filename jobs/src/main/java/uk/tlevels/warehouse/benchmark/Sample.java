package uk.tlevels.warehouse.benchmark;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.tlevels.warehouse.benchmark.duckdb.ComparedTable;
import uk.tlevels.warehouse.benchmark.process.Usage;

/**
 * What one measurement came to.
 *
 * @param values by what was measured
 * @param compared tables computed by DuckDB as well; empty in all rows but that one
 */
record Sample(Map<Quantity, Double> values, List<ComparedTable> compared) {
    private static final double GIGABYTE = 1e9;

    /** One value. */
    static Sample of(Quantity quantity, double value) {
        return new Sample(new EnumMap<>(Map.of(quantity, value)), List.of());
    }

    /** All that is known of one command. */
    static Sample of(Usage usage) {
        return of(Quantity.CPU_SECONDS, usage.cpuSeconds())
                .with(Quantity.WALL_SECONDS, usage.wallSeconds())
                .withPeak(usage);
    }

    Sample with(Quantity quantity, double value) {
        Map<Quantity, Double> more = new EnumMap<>(values);
        more.put(quantity, value);
        return new Sample(more, compared);
    }

    Sample withPeak(Usage usage) {
        return usage.peakBytes().isPresent()
                ? with(Quantity.PEAK_GIGABYTES, usage.peakBytes().getAsLong() / GIGABYTE)
                : this;
    }
}
