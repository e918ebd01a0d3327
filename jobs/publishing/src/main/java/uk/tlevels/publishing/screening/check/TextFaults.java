package uk.tlevels.publishing.screening.check;

import java.util.regex.Pattern;

/** What a text that people read may not hold. */
public final class TextFaults {
    private static final Pattern HTML = Pattern.compile("<[A-Za-z/!?]|&(#[0-9]+|#x[0-9A-Fa-f]+|[A-Za-z]+);");

    /** What Unicode calls white space, and the mark of byte order, which is none and cannot be seen either. */
    private static final Pattern ENDS = Pattern.compile("^[\\p{IsWhite_Space}\\uFEFF]+|[\\p{IsWhite_Space}\\uFEFF]+$");

    private TextFaults() {}

    /** A text without blanks of any kind at its ends. */
    public static String bare(String text) {
        return ENDS.matcher(text).replaceAll("");
    }

    /** The letters and digits of a text: what tells it apart where punctuation and blanks do not. */
    public static String lettersAndDigits(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Line breaks, tabs and other characters that control, and marks that cannot be seen. */
    public static boolean control(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    /** A tag or entity of HTML. */
    public static boolean html(String text) {
        return HTML.matcher(text).find();
    }

    /** What a spreadsheet would run: text that begins with =, + or @. */
    public static boolean formula(String text) {
        String start = text.stripLeading();
        return !start.isEmpty() && "=+@".indexOf(start.charAt(0)) >= 0;
    }

    /** Any of these. */
    public static boolean any(String text) {
        return control(text) || html(text) || formula(text);
    }
}
