package uk.tlevels.publishing.spreadsheet;

import java.util.Locale;

/** What text a cell of either format can hold and give back unchanged. */
final class CellText {
    /** The most that Excel keeps in a cell, in UTF-16 units. */
    static final int LONGEST = 32_767;

    private CellText() {}

    /**
     * The text, or a complaint that names its place.
     *
     * @throws IllegalArgumentException if it is blank, longer than {@value #LONGEST}, or holds what XML cannot carry
     */
    static String checked(String place, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    place + " is blank, which tells a reader nothing; write text, or a shorthand such as [z] or [x]");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    place + " has " + text.length() + " characters; a cell holds at most " + LONGEST);
        }
        text.codePoints().filter(c -> !stands(c)).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException(place + " holds the character " + named(c)
                    + ", which spreadsheets cannot keep; remove it (a line break is a line feed alone)");
        });
        return text;
    }

    /** Like {@link #checked}, for text that also stands where there can be only one line, without spaces around it. */
    static String oneLine(String place, String text) {
        checked(place, text);
        if (!text.equals(text.strip()) || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException(
                    place + " '" + text + "' has a line break or spaces around it; write it in one line");
        }
        return text;
    }

    private static boolean stands(int c) {
        return c == '\n' || (c >= ' ' && c < 0xD800 && !isControl(c)) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    private static boolean isControl(int c) {
        return c >= 0x7F && c <= 0x9F;
    }

    private static String named(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}
