package uk.tlevels.publishing.spreadsheet;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.FigureTable;
import uk.tlevels.publishing.table.TableColumn;

/**
 * One worksheet with one table.
 *
 * @param sheetName the worksheet's name, at most 31 characters, unique in its workbook
 * @param title what the table shows, for whom, where and when; may name notes, e.g. {@code [note 1]}
 * @param leadIn what a reader needs before the table, a line each: source, period, units. What its shorthand means and
 *     where its notes stand is added
 * @param columns its columns, at least one, with headings that are unique whatever the case and say the unit: no sign
 *     stands beside a number
 * @param rows its rows, at least one, each with a cell for each column; none is blank
 */
public record TableSheet(
        String sheetName, String title, List<String> leadIn, List<TableColumn> columns, List<List<Cell>> rows) {
    /** The most rows that a table may have, which leaves room above it for its lead-in. */
    public static final int MOST_ROWS = 1_048_000;

    private static final int MOST_COLUMNS = 1_000;

    public TableSheet {
        SheetNames.checked(sheetName);
        CellText.oneLine("the title of sheet '" + sheetName + "'", title);
        leadIn = List.copyOf(leadIn);
        leadIn.forEach(line -> CellText.oneLine("a line of sheet '" + sheetName + "'", line));
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        columns.forEach(ColumnRules::named);
        requireSize(sheetName, "columns", columns.size(), MOST_COLUMNS);
        requireSize(sheetName, "rows", rows.size(), MOST_ROWS);
        SheetNames.requireDistinct(
                "sheet '" + sheetName + "': the header",
                columns.stream().map(TableColumn::heading).toList());
        for (int i = 0; i < rows.size(); i++) {
            requireFits(sheetName, i, columns, rows.get(i));
        }
    }

    /** The sheet of a table as pages show it; the headings of its rows are the first column. */
    public static TableSheet of(String sheetName, String title, List<String> leadIn, FigureTable table) {
        return new TableSheet(
                sheetName,
                title,
                leadIn,
                Stream.concat(Stream.of(TableColumn.words(table.rowHeading())), table.columns().stream())
                        .toList(),
                table.rows().stream()
                        .map(row -> Stream.concat(Stream.of(Cell.words(row.heading())), row.cells().stream())
                                .toList())
                        .toList());
    }

    /** What its cells use instead of figures, in the usual order. */
    Set<Symbol> shorthand() {
        Set<Symbol> used = EnumSet.noneOf(Symbol.class);
        rows.forEach(row -> row.forEach(cell -> cell.symbol().ifPresent(used::add)));
        return used;
    }

    /** All that is written on it in words. */
    Stream<String> words() {
        return Stream.of(
                        Stream.of(title),
                        leadIn.stream(),
                        columns.stream().map(TableColumn::heading),
                        rows.stream()
                                .flatMap(List::stream)
                                .filter(Cell.Words.class::isInstance)
                                .map(cell -> ((Cell.Words) cell).text()))
                .flatMap(s -> s);
    }

    private static void requireSize(String sheetName, String what, int size, int most) {
        if (size < 1 || size > most) {
            throw new IllegalArgumentException(
                    "the table of sheet '" + sheetName + "' has " + size + " " + what + "; give it 1 to " + most);
        }
    }

    private static void requireFits(String sheetName, int row, List<TableColumn> columns, List<Cell> cells) {
        String place = "row " + (row + 1) + " of the table of sheet '" + sheetName + "': ";
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(place + cells.size() + " cells for " + columns.size()
                    + " columns; give each column a cell, with a shorthand where there is no figure");
        }
        try {
            for (int i = 0; i < columns.size(); i++) {
                ColumnRules.accept(columns.get(i), cells.get(i));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + e.getMessage(), e);
        }
    }
}
