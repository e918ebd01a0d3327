package uk.tlevels.warehouse.ingest.value;

import java.util.Locale;
import java.util.Set;

/**
 * Texts that stand for no value in a CSV file of any source, and texts by which a spreadsheet says that it could not work
 * a value out.
 */
public final class Missing {
    private static final Set<String> NO_VALUE = Set.of(
            "null", "(null)", "<null>", "n/a", "n.a.", "na", "<na>", "nan", "nat", "none", "-", "--", "\u2013",
            "\u2014");
    private static final Set<String> SPREADSHEET =
            Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#N/A N/A");
    private static final int LONGEST = 8;

    private Missing() {}

    /** Whether a text without blanks at its ends stands for no value. */
    public static boolean isNoValue(String text) {
        return text.isEmpty() || (text.length() <= LONGEST && NO_VALUE.contains(text.toLowerCase(Locale.ROOT)));
    }

    /** Whether a spreadsheet wrote it in place of a value. */
    public static boolean isSpreadsheetError(String text) {
        return text.startsWith("#") && text.length() <= LONGEST && SPREADSHEET.contains(text.toUpperCase(Locale.ROOT));
    }
}
