package uk.tlevels.warehouse.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of text set in columns, as wide as their widest cell.
 *
 * @param header the names of the columns
 * @param right for each column, whether it is set to the right, as numbers are
 * @param rows the cells
 */
public record TextTable(List<String> header, List<Boolean> right, List<List<String>> rows) {
    /** Copies the lists. */
    public TextTable {
        header = List.copyOf(header);
        right = List.copyOf(right);
        rows = List.copyOf(rows);
    }

    /** A table of texts only. */
    public static TextTable ofTexts(List<String> header, List<List<String>> rows) {
        return new TextTable(header, Collections.nCopies(header.size(), false), rows);
    }

    /** Rows of a query: numbers to the right, {@code NULL} where there is no value. */
    public static TextTable ofRows(StructType schema, List<Row> rows) {
        return new TextTable(
                List.of(schema.fieldNames()),
                Arrays.stream(schema.fields())
                        .map(field -> field.dataType() instanceof NumericType)
                        .toList(),
                rows.stream().map(ValueText::of).toList());
    }

    /** The table for a screen: two blanks between columns, none at the ends of lines. */
    public void plain(Consumer<String> lines) {
        List<Integer> widths = widths(0);
        lines.accept(line(header, widths, "  ").stripTrailing());
        rows.forEach(row -> lines.accept(line(row, widths, "  ").stripTrailing()));
    }

    /** The table in Markdown, as GitHub and others read it. */
    public void markdown(Consumer<String> lines) {
        TextTable escaped = new TextTable(
                header.stream().map(TextTable::escaped).toList(),
                right,
                rows.stream()
                        .map(row -> row.stream().map(TextTable::escaped).toList())
                        .toList());
        List<Integer> widths = escaped.widths(3);
        lines.accept("| " + line(escaped.header, widths, " | ") + " |");
        List<String> rule = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            rule.add("-".repeat(widths.get(i) - 1) + (right.get(i) ? ":" : "-"));
        }
        lines.accept("| " + String.join(" | ", rule) + " |");
        escaped.rows.forEach(row -> lines.accept("| " + line(row, widths, " | ") + " |"));
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\").replace("|", "\\|");
    }

    private List<Integer> widths(int least) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            int widest =
                    rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
            widths.add(Math.max(least, Math.max(widest, width(header.get(column)))));
        }
        return widths;
    }

    private String line(List<String> cells, List<Integer> widths, String between) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String blanks = " ".repeat(widths.get(i) - width(cells.get(i)));
            padded.add(right.get(i) ? blanks + cells.get(i) : cells.get(i) + blanks);
        }
        return String.join(between, padded);
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
