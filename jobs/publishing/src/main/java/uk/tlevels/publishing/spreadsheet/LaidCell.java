package uk.tlevels.publishing.spreadsheet;

import java.math.BigDecimal;
import java.util.Optional;

/** A cell with its looks. */
sealed interface LaidCell {
    /**
     * Text.
     *
     * @param text what it says
     * @param look how it looks
     * @param link where it leads, if anywhere
     */
    record Text(String text, Look look, Optional<Link> link) implements LaidCell {
        Text(String text, Look look) {
            this(text, look, Optional.empty());
        }
    }

    /**
     * A number.
     *
     * @param value what it is
     * @param look how it looks
     */
    record Figure(BigDecimal value, NumberLook look) implements LaidCell {}
}
