package uk.tlevels.warehouse.release.spreadsheet;

import java.io.IOException;

/** Text in a paragraph of OpenDocument, which collapses white space unless elements stand for it. */
final class OdsText {
    private OdsText() {}

    /** Writes one line: tabs, and spaces at an end or beside others, as elements. */
    static void write(Xml xml, String line) throws IOException {
        int from = 0;
        int i = 0;
        while (i < line.length()) {
            int end = spaces(line, i);
            if (line.charAt(i) == '\t') {
                xml.text(line.substring(from, i)).empty("text:tab");
                from = ++i;
            } else if (end > i && (end - i > 1 || i == 0 || end == line.length() || isTab(line, i - 1))) {
                xml.text(line.substring(from, i)).empty("text:s", "text:c", "" + (end - i));
                from = i = end;
            } else {
                i = Math.max(end, i + 1);
            }
        }
        xml.text(line.substring(from));
    }

    /** Where the spaces from a place on end. */
    private static int spaces(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private static boolean isTab(String line, int at) {
        return line.charAt(at) == '\t';
    }
}
