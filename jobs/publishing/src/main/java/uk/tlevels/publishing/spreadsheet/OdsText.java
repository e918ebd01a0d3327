package uk.tlevels.publishing.spreadsheet;

import java.io.IOException;

/** Text in a paragraph of OpenDocument, which collapses spaces unless elements stand for them. */
final class OdsText {
    private OdsText() {}

    /** Writes one line: spaces at an end or beside others as elements. */
    static void write(XmlDocument xml, String line) throws IOException {
        int written = 0;
        int i = line.indexOf(' ');
        while (i >= 0) {
            int end = endOfSpaces(line, i);
            if (end - i > 1 || i == 0 || end == line.length()) {
                xml.text(line.substring(written, i)).empty("text:s", "text:c", "" + (end - i));
                written = end;
            }
            i = line.indexOf(' ', end);
        }
        xml.text(line.substring(written));
    }

    private static int endOfSpaces(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) == ' ') {
            end++;
        }
        return end;
    }
}
