package uk.tlevels.publishing.spreadsheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A spreadsheet file as a reader that knows nothing of its writer finds it.
 *
 * @param title of the document
 * @param language of the document
 * @param creator of the document
 * @param activeSheet the sheet on which it opens, from 0
 * @param sheets in order
 * @param forbidden what no accessible spreadsheet has, e.g. merged cells
 */
record WrittenWorkbook(
        String title, String language, String creator, int activeSheet, List<Sheet> sheets, List<String> forbidden) {

    /**
     * A worksheet.
     *
     * @param name its name
     * @param cursor the cell with the cursor
     * @param rows its cells from A1; a missing cell is empty
     * @param table the range marked up as a table
     */
    record Sheet(String name, String cursor, List<List<Cell>> rows, Optional<Table> table) {}

    /**
     * A range marked up as a table.
     *
     * @param name its name
     * @param range its cells, e.g. {@code A5:C9}
     * @param headerRow the row marked as the header, from 0
     */
    record Table(String name, String range, int headerRow) {}

    /**
     * A cell.
     *
     * @param text what it says, empty in a number
     * @param number what it is, unless it is text
     * @param look how it looks
     * @param link where it leads
     */
    record Cell(String text, Optional<BigDecimal> number, Appearance look, Optional<String> link) {
        boolean empty() {
            return text.isEmpty() && number.isEmpty();
        }
    }

    /** How a cell looks. */
    record Appearance(
            String style, String font, double size, boolean italic, boolean wraps, boolean right, String format) {}

    Sheet sheet(String name) {
        return sheets.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    /** The texts of a sheet, numbers as plain digits. */
    static List<List<String>> texts(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.stream()
                        .map(cell ->
                                cell.number().map(BigDecimal::toPlainString).orElse(cell.text()))
                        .toList())
                .toList();
    }
}
