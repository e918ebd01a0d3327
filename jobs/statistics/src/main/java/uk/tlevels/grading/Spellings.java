package uk.tlevels.grading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The ways in which the values of an enum are written in the sources; case, spaces, dashes and underscores are ignored. */
public final class Spellings<E extends Enum<E>> {

    private final Map<String, E> values;

    private Spellings(Map<String, E> values) {
        this.values = Map.copyOf(values);
    }

    /** The values by their usual spelling. */
    static <E extends Enum<E>> Spellings<E> of(E[] values, Function<E, String> usual) {
        Spellings<E> spellings = new Spellings<E>(Map.of());
        for (E value : values) {
            spellings = spellings.also(value, usual.apply(value));
        }
        return spellings;
    }

    /**
     * These and other spellings of one value.
     *
     * @throws IllegalArgumentException if another value is spelled so
     */
    Spellings<E> also(E value, String... others) {
        Map<String, E> more = new HashMap<>(values);
        for (String other : others) {
            E taken = more.put(plain(other), value);
            if (taken != null && taken != value) {
                throw new IllegalArgumentException(other + " would be both " + taken + " and " + value);
            }
        }
        return new Spellings<>(more);
    }

    /** The value spelled so, empty if there is none. */
    Optional<E> parse(String text) {
        return Optional.ofNullable(values.get(plain(text)));
    }

    /** What is left of a text without case, spaces, dashes, underscores and control characters. */
    public static String plain(String text) {
        // a stream of characters costs ten times as much, for millions of values
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (!ignored(character)) {
                plain.appendCodePoint(character);
            }
            i += Character.charCount(character);
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean ignored(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.CONTROL -> true;
            default -> false;
        };
    }
}
