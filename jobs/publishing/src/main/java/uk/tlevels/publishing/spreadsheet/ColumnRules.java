package uk.tlevels.publishing.spreadsheet;

import java.math.BigDecimal;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.TableColumn;

/** What a column of a sheet may be called, and what its cells may hold: no digits that their reader does not see. */
final class ColumnRules {
    private static final int LONGEST_HEADER = 255;
    private static final int MOST_DIGITS = 15;

    private final TableColumn column;

    private ColumnRules(TableColumn column) {
        this.column = column;
    }

    /** @throws IllegalArgumentException if a sheet can have no column of that name */
    static TableColumn named(TableColumn column) {
        String heading = CellText.oneLine("the column header", column.heading());
        if (heading.length() > LONGEST_HEADER) {
            throw new IllegalArgumentException("the column header '" + heading + "' has " + heading.length()
                    + " characters; write at most " + LONGEST_HEADER);
        }
        return column;
    }

    /** @throws IllegalArgumentException if the cell has no place in the column */
    static void accept(TableColumn column, Cell cell) {
        ColumnRules rules = new ColumnRules(column);
        if (cell instanceof Cell.Words words) {
            rules.accept(words);
        } else if (cell instanceof Cell.Figure figure) {
            rules.accept(figure.amount());
        }
    }

    private void accept(Cell.Words words) {
        CellText.checked("a cell", words.text());
        require(column.style().isEmpty(), "the words '" + words.text() + "'", "a column of words");
    }

    private void accept(Amount amount) {
        if (amount instanceof Amount.Known figure) {
            accept(figure.value());
        } else if (amount instanceof Amount.Withheld withheld) {
            require(
                    column.style().isPresent(),
                    "the shorthand " + withheld.reason().shorthand(),
                    "a column of numbers");
        }
    }

    private void accept(BigDecimal figure) {
        require(column.style().isPresent(), "the figure " + figure, "a column of numbers");
        BigDecimal digits = figure.stripTrailingZeros();
        if (digits.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("the figure " + figure + " has more than " + MOST_DIGITS
                    + " significant digits, which spreadsheets do not keep; round it");
        }
        int places = column.style().orElseThrow().decimals();
        require(
                digits.scale() <= places,
                "the figure " + figure,
                "a column that shows all its digits; round it to " + places + " decimal places");
    }

    private void require(boolean fits, String what, String place) {
        if (!fits) {
            String kind = column.style().isPresent() ? "numbers" : "words";
            throw new IllegalArgumentException(
                    "column '" + column.heading() + "' of " + kind + " has " + what + ", which belongs in " + place);
        }
    }
}
