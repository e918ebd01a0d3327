package uk.tlevels.publishing.screening.standard;

import java.util.List;
import java.util.regex.Pattern;
import uk.tlevels.publishing.number.Symbol;

/** What an indicator cell may hold. */
public final class Symbols {
    /** Symbols of older conventions for no data. */
    public static final List<String> NO_DATA = List.of("N/A", "n/a", ".", "..", "-");

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Symbols() {}

    /** Whether a text is one of the guide's symbols. */
    public static boolean isSymbol(String text) {
        return Symbol.of(text).isPresent();
    }

    /** Whether a text is a plain number: digits, one point, a minus, and nothing else. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
