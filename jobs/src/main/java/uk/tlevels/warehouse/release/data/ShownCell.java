package uk.tlevels.warehouse.release.data;

import java.math.BigDecimal;
import java.util.Optional;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.Symbol;

/** What a release shows in one cell: a number or a symbol. */
public sealed interface ShownCell {
    /**
     * A number as it is printed: rounded, with the decimal places of its indicator.
     *
     * @param value the number
     */
    record Shown(BigDecimal value) implements ShownCell {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /**
     * A number that is held back.
     *
     * @param symbol what stands for it
     * @param reason why
     */
    record Hidden(Symbol symbol, Reason reason) implements ShownCell {
        @Override
        public String text() {
            return symbol.code();
        }
    }

    /**
     * No number: there is none, or it rounds away.
     *
     * @param symbol what stands for it
     */
    record Missing(Symbol symbol) implements ShownCell {
        @Override
        public String text() {
            return symbol.code();
        }
    }

    /** A number, or the symbol of one that is not held back. */
    static ShownCell of(Amount amount) {
        return amount.known()
                .<ShownCell>map(Shown::new)
                .orElseGet(() -> new Missing(amount.symbol().orElseThrow()));
    }

    /** As a data file writes it: digits without separators, or the symbol. */
    String text();

    /** The number, where one is shown. */
    default Optional<BigDecimal> number() {
        return this instanceof Shown shown ? Optional.of(shown.value()) : Optional.empty();
    }

    /** The number as readers see it, or the symbol in its place. */
    default Amount amount() {
        return number().map(Amount::of).orElseGet(() -> Amount.withheld(mark().orElseThrow()));
    }

    /** What stands for the number, where none is shown. */
    default Optional<Symbol> mark() {
        if (this instanceof Hidden hidden) {
            return Optional.of(hidden.symbol());
        }
        return this instanceof Missing missing ? Optional.of(missing.symbol()) : Optional.empty();
    }
}
