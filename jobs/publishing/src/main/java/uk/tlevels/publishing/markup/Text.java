package uk.tlevels.publishing.markup;

import java.util.Objects;

/**
 * Text, as people read it: the writer escapes it.
 *
 * @param value any characters; those that no document may hold are written as U+FFFD
 */
public record Text(String value) implements Node {
    /** Checks that there is a text. */
    public Text {
        Objects.requireNonNull(value, "value");
    }
}
