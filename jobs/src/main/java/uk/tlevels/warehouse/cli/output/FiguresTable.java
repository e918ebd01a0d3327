package uk.tlevels.warehouse.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.read.StoredRow;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** Prints {@code gold.action_plan_figures}, with the note of a figure that does not agree. */
public final class FiguresTable {
    /** The table. */
    public static final TableName FIGURES = TableName.of("gold.action_plan_figures");

    private static final int QUOTE = 62;
    private static final int LINE = 110;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Console console;

    public FiguresTable(Console console) {
        this.console = console;
    }

    public void print(Warehouse warehouse) {
        List<StoredRow> rows = rows(warehouse);
        console.line("");
        console.line("%-6s %-62s %12s %12s  %-14s %s"
                .formatted("figure", "published words", "published", "computed", "rule", ""));
        long agreeing = 0;
        for (StoredRow row : rows) {
            boolean agrees = row.flag("agrees");
            agreeing += agrees ? 1 : 0;
            console.line("%-6s %-62s %12s %12s  %-14s %s"
                    .formatted(
                            text(row, "figure_id"),
                            cut(text(row, "quote")),
                            text(row, "published"),
                            row.text("computed").orElse("none"),
                            text(row, "rule"),
                            agrees ? "agrees" : "DIFFERS"));
            if (!agrees) {
                row.text("note").ifPresent(text -> lines(text).forEach(line -> console.line("       " + line)));
            }
        }
        console.line("%d of %d published figures agree".formatted(agreeing, rows.size()));
    }

    /** The rows of the table, in the order of the figures. */
    public static List<StoredRow> rows(Warehouse warehouse) {
        return warehouse.lake().rows(FIGURES).stream()
                .sorted(Comparator.comparing(row -> text(row, "figure_id")))
                .toList();
    }

    /** The figures as objects. */
    public static List<Map<String, Object>> objects(Warehouse warehouse) {
        TableContract table = warehouse.contract(FIGURES);
        return rows(warehouse).stream().map(row -> object(table, row)).toList();
    }

    /** A row with every column of its table, also those that it has no value for. */
    static Map<String, Object> object(TableContract table, StoredRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        table.columnNames()
                .forEach(column ->
                        values.put(column, Optional.ofNullable(row.values().get(column))));
        return values;
    }

    private static String text(StoredRow row, String column) {
        return row.text(column).orElseThrow();
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
