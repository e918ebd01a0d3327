package uk.tlevels.warehouse.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.ingest.BrokenRule;
import uk.tlevels.warehouse.ingest.FileResult;
import uk.tlevels.warehouse.ingest.IngestReport;
import uk.tlevels.warehouse.ingest.LedgerEntry;

/**
 * What the rows of one source broke: one rule, with the first file and row.
 *
 * @param source the source
 * @param column the column
 * @param rule the rule
 * @param severity whether the rows were set aside
 * @param rows how many rows of loaded files broke it
 * @param file the first of the files
 * @param row the first row there
 */
record BrokenRuleLine(String source, String column, String rule, Severity severity, long rows, String file, long row) {

    /** The rules that the rows of loaded files broke, those of rows that were set aside first. */
    static List<BrokenRuleLine> of(IngestReport report) {
        Map<String, BrokenRuleLine> lines = new TreeMap<>();
        report.broken().entrySet().stream()
                .filter(e -> e.getKey().result().outcome() == FileResult.Outcome.LOADED)
                .sorted(Comparator.comparing(e -> e.getKey().fileName()))
                .forEach(e -> e.getValue().forEach(broken -> {
                    BrokenRuleLine line = of(e.getKey(), broken);
                    lines.merge(line.key(), line, BrokenRuleLine::plus);
                }));
        List<BrokenRuleLine> all = new ArrayList<>(lines.values());
        all.sort(Comparator.comparing((BrokenRuleLine line) -> line.severity() != Severity.ERROR));
        return all;
    }

    private static BrokenRuleLine of(LedgerEntry entry, BrokenRule broken) {
        return new BrokenRuleLine(
                entry.origin().orElseThrow().source(),
                broken.column(),
                broken.rule(),
                broken.severity(),
                broken.rows(),
                entry.fileName(),
                broken.firstRow());
    }

    private String key() {
        return source + "/" + column + "/" + rule + "/" + severity;
    }

    private BrokenRuleLine plus(BrokenRuleLine other) {
        return new BrokenRuleLine(source, column, rule, severity, rows + other.rows, file, row);
    }

    /** The line that is printed. */
    String text() {
        return "%-10s %s %s of %s: %,d rows, first %s row %d"
                .formatted(severity == Severity.ERROR ? "set aside" : "warning", source, rule, column, rows, file, row);
    }
}
