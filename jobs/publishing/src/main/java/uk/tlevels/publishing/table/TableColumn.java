package uk.tlevels.publishing.table;

import java.util.Optional;
import uk.tlevels.publishing.number.NumberStyle;

/**
 * A column of a table.
 *
 * @param heading its words, unique in the table
 * @param style how its numbers are written; empty for a column of words
 */
public record TableColumn(String heading, Optional<NumberStyle> style) {
    /** A column of numbers, set flush right. */
    public static TableColumn numbers(String heading, NumberStyle style) {
        return new TableColumn(heading, Optional.of(style));
    }

    /** A column of words, set flush left. */
    public static TableColumn words(String heading) {
        return new TableColumn(heading, Optional.empty());
    }

    /** What stands in a cell of this column; a column of words shows numbers as they are. */
    public String show(Cell cell) {
        if (cell instanceof Cell.Figure figure) {
            return style.map(s -> s.show(figure.amount())).orElseGet(() -> plain(figure));
        }
        return ((Cell.Words) cell).text();
    }

    private static String plain(Cell.Figure figure) {
        return figure.amount()
                .known()
                .map(value -> new NumberStyle(Math.min(9, Math.max(0, value.scale())), "", "").show(value))
                .orElseGet(() -> figure.amount().symbol().orElseThrow().shorthand());
    }
}
