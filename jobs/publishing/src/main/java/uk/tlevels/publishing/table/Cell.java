package uk.tlevels.publishing.table;

import java.math.BigDecimal;
import java.util.Optional;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.Symbol;

/** What stands in a table below a heading: on a page as in a spreadsheet. */
public sealed interface Cell {
    /** A number or the symbol in its place. */
    record Figure(Amount amount) implements Cell {}

    /** Words. */
    record Words(String text) implements Cell {}

    /** A number or the symbol in its place. */
    static Cell of(Amount amount) {
        return new Figure(amount);
    }

    /** A number. */
    static Cell of(BigDecimal value) {
        return new Figure(Amount.of(value));
    }

    /** A whole number. */
    static Cell of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** A symbol in the place of a number. */
    static Cell of(Symbol symbol) {
        return new Figure(Amount.withheld(symbol));
    }

    /** Words. */
    static Cell words(String text) {
        return new Words(text);
    }

    /** The symbol that it shows, if it does. */
    default Optional<Symbol> symbol() {
        return this instanceof Figure figure ? figure.amount().symbol() : Optional.empty();
    }
}
