package uk.tlevels.publishing.spreadsheet;

import java.math.BigDecimal;

/** One cell of a table: words, a figure, or a {@link Shorthand} where a figure is not given. There is no empty cell. */
public sealed interface TableCell permits TableCell.Words, TableCell.Figure, Shorthand {
    /**
     * Text, never a formula whatever it begins with.
     *
     * @param text not blank, at most 32,767 characters, no control characters but line feeds
     */
    record Words(String text) implements TableCell {
        public Words {
            CellText.checked("a cell", text);
        }
    }

    /**
     * A number as it is shown: what a cell stores has no digits that its reader does not see.
     *
     * @param value at most 15 significant digits, since spreadsheets keep no more
     */
    record Figure(BigDecimal value) implements TableCell {
        private static final int DIGITS = 15;

        public Figure {
            if (value.stripTrailingZeros().precision() > DIGITS) {
                throw new IllegalArgumentException("the figure " + value + " has more than " + DIGITS
                        + " significant digits, which spreadsheets do not keep; round it");
            }
        }
    }

    /** Text in a cell. */
    static TableCell words(String text) {
        return new Words(text);
    }

    /** A number in a cell. */
    static TableCell figure(BigDecimal value) {
        return new Figure(value);
    }

    /** A whole number in a cell. */
    static TableCell figure(long value) {
        return new Figure(BigDecimal.valueOf(value));
    }
}
