package uk.tlevels.warehouse.ingest.value;

import java.text.Normalizer;

/** Blank characters around and inside a value, among them those that spreadsheets and web pages leave behind. */
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

    /**
     * The text with each run of blanks inside it as one space, without characters that nobody sees, such as a soft hyphen,
     * and in Unicode's composed form, so that two texts which look alike are one.
     */
    public static String tidy(String text) {
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = isBlank(c);
            if (c >= 0x7f || (blank && (before || c != ' '))) {
                return rewritten(text);
            }
            before = blank;
        }
        return text;
    }

    private static String rewritten(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnseen(c)) {
                continue;
            }
            if (!isBlank(c)) {
                tidy.append(c);
            } else if (tidy.isEmpty() || tidy.charAt(tidy.length() - 1) != ' ') {
                tidy.append(' ');
            }
        }
        return Normalizer.normalize(tidy, Normalizer.Form.NFC);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c >= 0x7f && (Character.isSpaceChar(c) || c == '\u0085' || isUnseen(c)));
    }

    private static boolean isUnseen(char c) {
        return c >= 0x7f && Character.getType(c) == Character.FORMAT;
    }
}
