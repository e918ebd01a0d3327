package uk.tlevels.warehouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** Prints {@code gold.action_plan_figures}, with the note of a figure that does not agree. */
final class FiguresTable {
    private static final int QUOTE = 62;
    private static final int LINE = 110;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Console console;

    FiguresTable(Console console) {
        this.console = console;
    }

    void print(Warehouse warehouse) {
        List<Row> rows = warehouse
                .lake()
                .read(TableName.of("gold.action_plan_figures"))
                .orderBy("figure_id")
                .collectAsList();
        console.line("");
        console.line("%-6s %-62s %12s %12s  %-14s %s"
                .formatted("figure", "published words", "published", "computed", "rule", ""));
        long agreeing = 0;
        for (Row row : rows) {
            boolean agrees = row.<Boolean>getAs("agrees");
            agreeing += agrees ? 1 : 0;
            String computed = row.getAs("computed");
            console.line("%-6s %-62s %12s %12s  %-14s %s"
                    .formatted(
                            row.getAs("figure_id"),
                            cut(row.getAs("quote")),
                            row.getAs("published"),
                            computed == null ? "none" : computed,
                            row.getAs("rule"),
                            agrees ? "agrees" : "DIFFERS"));
            Optional<String> note = Optional.ofNullable(row.getAs("note"));
            if (!agrees) {
                note.ifPresent(text -> lines(text).forEach(line -> console.line("       " + line)));
            }
        }
        console.line("%d of %d published figures agree".formatted(agreeing, rows.size()));
    }

    /** A text in lines, broken between words. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SPACE.splitAsStream(text).toList()) {
            if (line.length() + 1 + word.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String cut(String quote) {
        return quote.length() <= QUOTE ? quote : quote.substring(0, QUOTE - 1) + "…";
    }
}
