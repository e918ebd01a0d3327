package uk.tlevels.warehouse.benchmark;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        List<ComparedTable> compared) {
    /**
     * What several benches of one commit measured, rows in the order in which they come. A row of a later one stands in the
     * place of the same row before.
     *
     * @param parts at least one
     * @throws IllegalArgumentException when they are of different commits, or stand beside different ones
     */
    public static Results joined(List<Results> parts) {
        Map<String, Result> rows = new LinkedHashMap<>();
        Map<String, ComparedTable> compared = new LinkedHashMap<>();
        parts.forEach(part -> {
            part.results().forEach(row -> rows.put(row.name(), row));
            part.compared().forEach(table -> compared.put(table.table(), table));
        });
        Results latest = parts.stream()
                .max(Comparator.comparing(Results::finishedAt))
                .orElseThrow(() -> new IllegalArgumentException("no results"));
        return new Results(
                one("commits", parts.stream().map(Results::commit)),
                one("references", parts.stream().map(Results::reference).filter(commit -> !commit.isEmpty())),
                latest.finishedAt(),
                latest.machine(),
                List.copyOf(rows.values()),
                List.copyOf(compared.values()));
    }

    private static String one(String what, Stream<String> commits) {
        List<String> different = commits.distinct().toList();
        if (different.size() > 1) {
            throw new IllegalArgumentException(
                    "results of different %s: %s".formatted(what, String.join(" and ", different)));
        }
        return different.isEmpty() ? "" : different.get(0);
    }
}
