package uk.tlevels.warehouse.release.spreadsheet;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Heights of rows in an XLSX file whose text takes more than one line. A row without a height is fitted by Excel when
 * the file is opened, but not by every other reader, and text that is cut off cannot be read.
 */
final class XlsxHeights {
    /** The tallest row of the format, in points. */
    private static final double TALLEST = 409;

    private XlsxHeights() {}

    /** The height in points, generously; nothing for a row of one line. */
    static OptionalDouble of(List<? extends LaidCell> cells, List<Integer> widths) {
        int lines = 1;
        boolean header = false;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof LaidCell.Text text) {
                if (Styles.heading(text.look())) {
                    return OptionalDouble.of(Styles.HEADING_HEIGHT);
                }
                header |= Styles.header(text.look());
                lines = Math.max(lines, Styles.wraps(text.look()) ? lines(text.text(), widths.get(i)) : 1);
            }
        }
        double height = lines * Styles.LINE_HEIGHT + (header ? Styles.HEADER_SPACE : 0);
        return height > Styles.LINE_HEIGHT ? OptionalDouble.of(Math.min(TALLEST, height)) : OptionalDouble.empty();
    }

    /** Lines of a text whose letters are as wide as digits. */
    private static int lines(String text, int width) {
        if (text.length() <= width && text.indexOf('\n') < 0) {
            return 1;
        }
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += wrapped(paragraph, width);
        }
        return lines;
    }

    private static int wrapped(String paragraph, int width) {
        int lines = 1;
        int used = 0;
        for (String word : paragraph.split(" ", -1)) {
            int length = word.length() + 1;
            if (used > 0 && used + length > width + 1) {
                lines++;
                used = 0;
            }
            lines += (length - 1) / (width + 1);
            used += length;
        }
        return lines;
    }
}
