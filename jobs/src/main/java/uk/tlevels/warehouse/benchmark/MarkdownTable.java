package uk.tlevels.warehouse.benchmark;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.benchmark.duckdb.ComparedTable;

/** Results as Markdown, so that no figure is copied by hand. */
public final class MarkdownTable {
    private static final double PER_CENT = 100;

    private MarkdownTable() {}

    /** The table of targets, and the one of tables that DuckDB computed as well; what was not asked for is left out. */
    public static String of(Results results) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add("Commit %s, %s.".formatted(results.commit(), results.machine()))
                .add("");
        if (!results.results().isEmpty()) {
            targets(results, text);
            chart(results, text);
        }
        if (!results.compared().isEmpty()) {
            compared(results.compared(), text);
        }
        return text.toString();
    }

    private static void targets(Results results, StringJoiner text) {
        boolean referred = !results.reference().isEmpty();
        text.add(
                referred
                        ? "| what | target | measured | against " + results.reference() + " | |"
                        : "| what | target | measured | |");
        text.add(referred ? "|---|---|---|---|---|" : "|---|---|---|---|");
        for (Result result : results.results()) {
            String verdict = result.met() ? "" : "**missed**";
            text.add(
                    referred
                            ? row(
                                    result.what(),
                                    Wording.target(result),
                                    Wording.measured(result),
                                    Wording.ratio(result),
                                    verdict)
                            : row(result.what(), Wording.target(result), Wording.measured(result), verdict));
        }
        text.add("");
    }

    /** What is left of each row's price, in per cent of what the reference used at the same time. */
    private static void chart(Results results, StringJoiner text) {
        List<Result> compared = results.results().stream()
                .filter(result ->
                        result.compared().filter(Quantity.CPU_SECONDS::equals).isPresent())
                .toList();
        if (compared.isEmpty()) {
            return;
        }
        text.add("```mermaid")
                .add("xychart-beta horizontal")
                .add("    title \"CPU seconds, per cent of those of %s\"".formatted(results.reference()))
                .add("    x-axis [%s]"
                        .formatted(compared.stream()
                                .map(result -> '"' + result.name() + '"')
                                .collect(Collectors.joining(", "))))
                .add("    y-axis 0 --> 100")
                .add("    bar [%s]"
                        .formatted(compared.stream()
                                .map(result -> Long.toString(Math.round(PER_CENT
                                        * result.measured().get(Quantity.CPU_SECONDS)
                                        / result.reference().get(Quantity.CPU_SECONDS))))
                                .collect(Collectors.joining(", "))))
                .add("```")
                .add("");
    }

    private static void compared(List<ComparedTable> tables, StringJoiner text) {
        text.add("| table | rows | Spark, CPU s | DuckDB, CPU s | ratio | rows equal |");
        text.add("|---|---|---|---|---|---|");
        for (ComparedTable table : tables) {
            text.add(
                    table.outcome() == ComparedTable.Outcome.NOT_RUN
                            ? row(table.table(), "", "", "", "", table.words())
                            : row(
                                    table.table(),
                                    "%,d".formatted(table.rows()),
                                    Wording.number(table.sparkCpuSeconds()),
                                    Wording.number(table.duckCpuSeconds()),
                                    Wording.ratio(table),
                                    table.words()));
        }
        text.add("");
    }

    private static String row(String... cells) {
        StringJoiner row = new StringJoiner(" | ", "| ", " |");
        for (String cell : cells) {
            row.add(cell.replace("|", "\\|").replace("\n", " "));
        }
        return row.toString();
    }
}
