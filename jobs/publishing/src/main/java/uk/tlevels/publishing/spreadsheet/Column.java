package uk.tlevels.publishing.spreadsheet;

import java.math.BigDecimal;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.table.Cell;

/**
 * A column of a table. What its cells store has no digits that their reader does not see.
 *
 * @param header its name, unique in its table whatever the case, one line; says the unit
 * @param kind what its cells hold
 * @param places decimal places shown, 0 to 9; 0 where nothing or whole numbers are shown
 */
public record Column(String header, Kind kind, int places) {
    private static final int LONGEST_HEADER = 255;
    private static final int MOST_PLACES = 9;
    private static final int MOST_DIGITS = 15;

    /** What cells of a column hold; a shorthand may stand in any but a text column. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** Whole numbers, shown with thousands separators. */
        COUNT,
        /** Numbers with fixed decimal places, shown with thousands separators. */
        DECIMAL,
        /** Percentages on the scale of 0 to 100, shown with fixed decimal places and no sign. */
        PERCENTAGE
    }

    public Column {
        CellText.oneLine("the column header", header);
        if (header.length() > LONGEST_HEADER) {
            throw new IllegalArgumentException("the column header '" + header + "' has " + header.length()
                    + " characters; write at most " + LONGEST_HEADER);
        }
        boolean whole = kind == Kind.TEXT || kind == Kind.COUNT;
        if (places < 0 || places > (whole ? 0 : MOST_PLACES)) {
            throw new IllegalArgumentException("column '" + header + "' of kind " + kind + " cannot show " + places
                    + " decimal places; use 0 to " + (whole ? 0 : MOST_PLACES));
        }
    }

    /** A column of words. */
    public static Column text(String header) {
        return new Column(header, Kind.TEXT, 0);
    }

    /** A column of whole numbers. */
    public static Column count(String header) {
        return new Column(header, Kind.COUNT, 0);
    }

    /** A column of numbers with so many decimal places. */
    public static Column decimal(String header, int places) {
        return new Column(header, Kind.DECIMAL, places);
    }

    /** A column of percentages, 79.5 for 79.5 per cent, with so many decimal places. */
    public static Column percentage(String header, int places) {
        return new Column(header, Kind.PERCENTAGE, places);
    }

    /** @throws IllegalArgumentException if the cell has no place in this column */
    void accept(Cell cell) {
        if (cell instanceof Cell.Words words) {
            CellText.checked("a cell", words.text());
            require(kind == Kind.TEXT, "the words '" + words.text() + "'", "a text column");
        } else if (cell instanceof Cell.Figure figure) {
            accept(figure.amount());
        }
    }

    private void accept(Amount amount) {
        if (amount instanceof Amount.Known figure) {
            accept(figure.value());
        } else if (amount instanceof Amount.Withheld withheld) {
            require(kind != Kind.TEXT, "the shorthand " + withheld.reason().shorthand(), "a column of numbers");
        }
    }

    private void accept(BigDecimal figure) {
        require(kind != Kind.TEXT, "the figure " + figure, "a column of numbers");
        BigDecimal digits = figure.stripTrailingZeros();
        if (digits.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("the figure " + figure + " has more than " + MOST_DIGITS
                    + " significant digits, which spreadsheets do not keep; round it");
        }
        require(
                digits.scale() <= places,
                "the figure " + figure,
                "a column that shows all its digits; round it to " + places + " decimal places");
    }

    private void require(boolean fits, String what, String place) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "column '" + header + "' of kind " + kind + " has " + what + ", which belongs in " + place);
        }
    }
}
