package uk.tlevels.publishing.table;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.tlevels.publishing.number.Symbol;

/**
 * A table of figures with one row of headings, a heading for each row and no merged cells.
 *
 * @param rowHeading what the headings of the rows are, such as "T Level"
 * @param columns the columns after it, at least one
 * @param rows as many cells in each as there are columns
 */
public record FigureTable(String rowHeading, List<TableColumn> columns, List<Row> rows) {
    /**
     * A row.
     *
     * @param heading what the row is about
     * @param cells in the order of the columns
     */
    public record Row(String heading, List<Cell> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Copies the lists and checks that the rows are as wide as the columns. */
    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table by \"" + rowHeading + "\" has no column; give it one");
        }
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("row \"" + row.heading() + "\" has "
                        + row.cells().size() + " cells in a table of " + columns.size()
                        + " columns; give it one for each");
            }
        }
    }

    /** The symbols in its cells, in their usual order. */
    public Set<Symbol> symbols() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.symbol().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
