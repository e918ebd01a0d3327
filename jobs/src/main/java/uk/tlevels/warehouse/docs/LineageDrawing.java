package uk.tlevels.warehouse.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.tlevels.publishing.markup.Element;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.lineage.ColumnOrigin;

/**
 * The columns of a table on the right, the columns that they come from on the left, a line between each two: whole where
 * values are copied, broken where something is computed from them.
 */
final class LineageDrawing {
    private static final int LINE = 22;
    private static final int GAP = 18;
    private static final int BOX = 320;
    private static final int WIDTH = 900;
    private static final int LETTERS = 38;

    private final List<Element> lines = new ArrayList<>();
    private final List<Element> boxes = new ArrayList<>();

    private LineageDrawing() {}

    /**
     * Draws.
     *
     * @param columns the columns in order, with what they come from
     * @param inputs the tables that are read, of which some only pick rows
     */
    static Element of(TableName table, Map<String, Set<ColumnOrigin>> columns, List<String> inputs) {
        return new LineageDrawing().draw(table, columns, inputs);
    }

    private Element draw(TableName table, Map<String, Set<ColumnOrigin>> columns, List<String> inputs) {
        Map<String, Set<String>> used = new TreeMap<>();
        inputs.forEach(input -> used.put(input, new TreeSet<>()));
        columns.values()
                .forEach(origins -> origins.forEach(origin -> used.computeIfAbsent(origin.table(), t -> new TreeSet<>())
                        .add(origin.column())));
        Map<String, Integer> places = new TreeMap<>();
        int left = 0;
        for (Map.Entry<String, Set<String>> input : used.entrySet()) {
            left = box(0, left, input.getKey(), List.copyOf(input.getValue()), input.getKey() + ".", places) + GAP;
        }
        int right = box(WIDTH - BOX, 0, table.toString(), List.copyOf(columns.keySet()), ">", places);
        columns.forEach((column, origins) -> origins.forEach(
                origin -> line(places.get(origin.table() + "." + origin.column()), places.get(">" + column), origin)));
        int height = Math.max(left - GAP, right) + 2;
        return Element.of("svg")
                .with("viewBox", "-1 -1 %d %d".formatted(WIDTH + 2, height + 2))
                .with("width", Integer.toString(WIDTH))
                .with("height", Integer.toString(height))
                .with("role", "img")
                .with(
                        "aria-label",
                        "Lineage of %s: lines lead from columns of %s; the table of columns says the same in words"
                                .formatted(table, String.join(", ", used.keySet())))
                .add(lines)
                .add(boxes);
    }

    /** Draws a table and its columns; the answer is where it ends. */
    private int box(int x, int y, String name, List<String> columns, String key, Map<String, Integer> places) {
        int height = LINE * (columns.size() + 1) + 8;
        boxes.add(rect(x, y, height, "box"));
        boxes.add(rect(x, y, LINE + 4, "head"));
        boxes.add(label(x + 10, y + LINE - 4, name, "name"));
        int at = y + LINE + 4;
        for (String column : columns) {
            boxes.add(label(x + 10, at + LINE - 6, column, "column"));
            places.put(key + column, at + LINE / 2);
            at += LINE;
        }
        return y + height;
    }

    private void line(int from, int to, ColumnOrigin origin) {
        int middle = WIDTH / 2;
        lines.add(Element.of("path")
                .with("d", "M%d %d C%d %d %d %d %d %d".formatted(BOX, from, middle, from, middle, to, WIDTH - BOX, to))
                .with("class", origin.how() == ColumnOrigin.How.COPIED ? "copied" : "computed"));
    }

    private static Element rect(int x, int y, int height, String kind) {
        return Element.of("rect")
                .with("x", Integer.toString(x))
                .with("y", Integer.toString(y))
                .with("width", Integer.toString(BOX))
                .with("height", Integer.toString(height))
                .with("class", kind);
    }

    private static Element label(int x, int y, String text, String kind) {
        String shown = text.length() > LETTERS ? text.substring(0, LETTERS - 1) + "…" : text;
        return Element.of("text", shown)
                .with("x", Integer.toString(x))
                .with("y", Integer.toString(y))
                .with("class", kind);
    }
}
