package uk.tlevels.publishing.spreadsheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A worksheet as both formats write it: lines in column A, and below them at most one table, which is the last thing.
 *
 * @param name its name
 * @param lines what stands in column A from A1 down
 * @param table the table right below the lines
 * @param widths of columns from A on, in characters
 */
record LaidSheet(String name, List<LaidCell.Text> lines, Optional<Table> table, List<Integer> widths) {
    /**
     * A table.
     *
     * @param name its name in the file
     * @param headers its header row
     * @param body its rows
     */
    record Table(String name, List<LaidCell.Text> headers, Body body) {}

    /** The rows of a table, laid out while they are written. */
    interface Body {
        int size();

        Stream<List<LaidCell>> rows();
    }

    /** The row of the table's header, from 0. */
    int headerRow() {
        return lines.size();
    }

    /** The last row of the sheet, from 0. */
    int lastRow() {
        return table.map(t -> lines.size() + t.body().size()).orElse(lines.size() - 1);
    }

    /** The name of a column, e.g. {@code AB}, by its place from 0. */
    static String columnName(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : columnName(index / 26 - 1) + last;
    }
}
