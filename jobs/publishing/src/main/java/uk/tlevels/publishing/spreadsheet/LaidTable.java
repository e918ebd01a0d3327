package uk.tlevels.publishing.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.TableColumn;

/**
 * The worksheet of one table of statistics.
 *
 * @param sheet what is on it
 * @param tableName the name of its table
 */
record LaidTable(TableSheet sheet, String tableName) implements LaidSheet.Body {
    /** The link that stands above every table. */
    static LaidCell.Text backToContents() {
        return new LaidCell.Text(
                "Back to contents", Look.LINE_LINK, Optional.of(new Link.ToSheet(SheetNames.CONTENTS)));
    }

    LaidSheet sheetWithTable() {
        return new LaidSheet(
                sheet.sheetName(),
                lines(),
                Optional.of(new LaidSheet.Table(tableName, headers(), this)),
                ColumnWidths.of(sheet));
    }

    @Override
    public int size() {
        return sheet.rows().size();
    }

    @Override
    public Stream<List<LaidCell>> rows() {
        return sheet.rows().stream().map(this::row);
    }

    private List<LaidCell.Text> lines() {
        List<LaidCell.Text> lines = new ArrayList<>();
        lines.add(new LaidCell.Text(sheet.title(), Look.TITLE));
        lines.add(new LaidCell.Text("This worksheet contains one table.", Look.LINE));
        sheet.leadIn().forEach(line -> lines.add(new LaidCell.Text(line, Look.LINE)));
        Set<Symbol> shorthand = sheet.shorthand();
        if (!shorthand.isEmpty()) {
            lines.add(new LaidCell.Text("Some cells hold shorthand instead of a figure:", Look.LINE));
            shorthand.forEach(
                    s -> lines.add(new LaidCell.Text(s.shorthand() + " means " + s.meaning() + ".", Look.LINE)));
        }
        if (sheet.words().anyMatch(AccessibleWorkbook::namesNote)) {
            lines.add(new LaidCell.Text(
                    "Read the notes of this table on the notes worksheet",
                    Look.LINE_LINK,
                    Optional.of(new Link.ToSheet(SheetNames.NOTES))));
        }
        lines.add(backToContents());
        return lines;
    }

    private List<LaidCell.Text> headers() {
        return sheet.columns().stream()
                .map(column -> new LaidCell.Text(
                        column.heading(), column.style().isEmpty() ? Look.HEADER : Look.NUMBER_HEADER))
                .toList();
    }

    private List<LaidCell> row(List<Cell> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> laid(cells.get(i), sheet.columns().get(i)))
                .toList();
    }

    private static LaidCell laid(Cell cell, TableColumn column) {
        if (cell instanceof Cell.Words words) {
            return new LaidCell.Text(words.text(), Look.WORDS);
        }
        Amount amount = ((Cell.Figure) cell).amount();
        if (amount instanceof Amount.Known figure) {
            return new LaidCell.Figure(
                    figure.value(), NumberLook.of(column.style().orElseThrow()));
        }
        return new LaidCell.Text(((Amount.Withheld) amount).reason().shorthand(), Look.SHORTHAND);
    }
}
