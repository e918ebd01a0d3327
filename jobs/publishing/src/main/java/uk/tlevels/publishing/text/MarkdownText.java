package uk.tlevels.publishing.text;

import java.util.regex.Pattern;

/** Text that Markdown reads as it stands (CommonMark 0.31, "Backslash escapes"). */
final class MarkdownText {
    private static final String SPECIAL = "\\`*[]<>~";
    private static final Pattern LIST_OR_HEADING = Pattern.compile("([-+#=:]|\\d{1,9}[.)]).*", Pattern.DOTALL);

    private MarkdownText() {}

    /** Escapes what would be markup inside a line. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i == text.length() - 1;
            if (SPECIAL.indexOf(c) >= 0
                    || (c == '_' && !insideWord(text, i))
                    || (c == '&' && (last || entity(text.charAt(i + 1))))
                    || (c == '!' && last)) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** A heading; number signs at its end would be taken for its closing. */
    static String heading(String text) {
        String escaped = escape(Span.words(text).text().strip());
        return escaped.endsWith("#") ? escaped.substring(0, escaped.length() - 1) + "\\#" : escaped;
    }

    /** Escapes what would be markup only where a line begins. */
    static String lineStart(String line) {
        if (!LIST_OR_HEADING.matcher(line).matches()) {
            return line;
        }
        int mark = 0;
        while (Character.isDigit(line.charAt(mark))) {
            mark++;
        }
        return line.substring(0, mark) + "\\" + line.substring(mark);
    }

    /** A code span: it takes no escapes, so its fence is longer than any run of backquotes in it. */
    static String code(String text) {
        if (text.isBlank()) {
            return text;
        }
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        boolean spaced = text.startsWith("`") || text.endsWith("`") || (text.startsWith(" ") && text.endsWith(" "));
        String pad = spaced ? " " : "";
        return fence + pad + text + pad + fence;
    }

    private static boolean insideWord(String text, int i) {
        return i > 0
                && i < text.length() - 1
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static boolean entity(char next) {
        return Character.isLetterOrDigit(next) || next == '#';
    }
}
