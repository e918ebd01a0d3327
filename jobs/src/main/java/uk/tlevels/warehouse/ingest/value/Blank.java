package uk.tlevels.warehouse.ingest.value;

/** Blank characters around a value, among them those that spreadsheets and web pages leave behind. */
public final class Blank {
    private Blank() {}

    /** The text without blanks at its ends: white space, no-break and zero-width spaces, a stray byte-order mark. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c >= 0x7f && (Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff' || c == '\u0085'));
    }
}
