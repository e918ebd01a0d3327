package uk.tlevels.warehouse.benchmark.duckdb;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One table computed by Spark and by DuckDB.
 *
 * @param table its name
 * @param outcome whether both made the same rows
 * @param note why DuckDB did not run, or how rows differ; empty when they are equal
 * @param rows how many there are
 * @param sparkCpuSeconds what Spark used; 0 when nothing was run
 * @param duckCpuSeconds what DuckDB used; 0 when nothing was run
 */
public record ComparedTable(
        String table, Outcome outcome, String note, long rows, double sparkCpuSeconds, double duckCpuSeconds) {

    /** What came of it. */
    public enum Outcome {
        /** Both made the same rows. */
        EQUAL,
        /** Both made rows, and they are not the same. */
        DIFFERENT,
        /** DuckDB cannot compute it. */
        NOT_RUN
    }

    static ComparedTable notRun(String table, String why) {
        return new ComparedTable(table, Outcome.NOT_RUN, why, 0, 0, 0);
    }

    /** How often Spark used what DuckDB used; empty where that is less than the clock of a process tells (10 ms). */
    public OptionalDouble ratio() {
        return duckCpuSeconds > 0 ? OptionalDouble.of(sparkCpuSeconds / duckCpuSeconds) : OptionalDouble.empty();
    }

    /** The outcome in words. */
    public String words() {
        return switch (outcome) {
            case EQUAL -> "yes";
            case DIFFERENT -> "NO: " + note;
            case NOT_RUN -> "not run: " + note;
        };
    }

    /**
     * What Spark used for all tables that came out the same, over what DuckDB used for them.
     *
     * @throws IllegalStateException when a table came out different, or none the same: then there is nothing to compare
     */
    public static double ratio(List<ComparedTable> tables) {
        List<String> different = tables.stream()
                .filter(t -> t.outcome() == Outcome.DIFFERENT)
                .map(ComparedTable::table)
                .toList();
        if (!different.isEmpty()) {
            throw new IllegalStateException("Spark and DuckDB differ in " + String.join(", ", different));
        }
        List<ComparedTable> equal =
                tables.stream().filter(t -> t.outcome() == Outcome.EQUAL).toList();
        if (equal.isEmpty()) {
            throw new IllegalStateException("DuckDB computed no table");
        }
        return equal.stream().mapToDouble(ComparedTable::sparkCpuSeconds).sum()
                / equal.stream().mapToDouble(ComparedTable::duckCpuSeconds).sum();
    }
}
