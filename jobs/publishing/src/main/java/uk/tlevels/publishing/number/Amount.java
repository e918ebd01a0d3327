package uk.tlevels.publishing.number;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** A number, or the symbol that stands where it would. */
public sealed interface Amount {
    /**
     * A number that is shown.
     *
     * @param value after disclosure control; rounded for display when it is shown
     */
    record Known(BigDecimal value) implements Amount {
        /** Checks that there is a number. */
        public Known {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A number that is not shown.
     *
     * @param reason why
     */
    record Withheld(Symbol reason) implements Amount {
        /** Checks that there is a symbol. */
        public Withheld {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** A number that is shown. */
    static Amount of(BigDecimal value) {
        return new Known(value);
    }

    /** A number that is not shown. */
    static Amount withheld(Symbol reason) {
        return new Withheld(reason);
    }

    /** The number, if it is shown. */
    default Optional<BigDecimal> known() {
        return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
    }

    /** The symbol, if no number is shown. */
    default Optional<Symbol> symbol() {
        return this instanceof Withheld withheld ? Optional.of(withheld.reason()) : Optional.empty();
    }
}
