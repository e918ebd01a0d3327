package uk.tlevels.publishing.spreadsheet;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Heights of rows in an XLSX file whose text takes more than one line. A row without a height is fitted by Excel when
 * the file is opened, but not by every other reader, and text that is cut off cannot be read.
 */
final class XlsxHeights {
    /** The tallest row of the format, in points. */
    private static final double TALLEST = 409;

    private static final double NARROW = 0.5;
    private static final double LETTER = 0.95;
    private static final double WIDE = 1.5;
    private static final double IDEOGRAPH = 2;
    private static final double BOLD = 1.1;
    private static final int FIRST_IDEOGRAPH = 0x1100;

    private XlsxHeights() {}

    /** The height in points, rather too much than too little; nothing for a row of one line. */
    static OptionalDouble of(List<? extends LaidCell> cells, List<Integer> widths) {
        int lines = 1;
        boolean header = false;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof LaidCell.Text text) {
                if (Styles.heading(text.look())) {
                    return OptionalDouble.of(Styles.HEADING_HEIGHT);
                }
                header |= Styles.header(text.look());
                lines = Math.max(lines, Styles.wraps(text.look()) ? lines(text, widths.get(i)) : 1);
            }
        }
        double height = lines * Styles.LINE_HEIGHT + (header ? Styles.HEADER_SPACE : 0);
        return height > Styles.LINE_HEIGHT ? OptionalDouble.of(Math.min(TALLEST, height)) : OptionalDouble.empty();
    }

    private static int lines(LaidCell.Text cell, int columnWidth) {
        String text = cell.text();
        double width = Styles.bold(cell.look()) ? columnWidth / BOLD : columnWidth;
        // most texts of a long table: even of wide letters they need no second line
        if (text.length() * IDEOGRAPH <= width && text.indexOf('\n') < 0) {
            return 1;
        }
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += wrapped(paragraph, width);
        }
        return lines;
    }

    private static int wrapped(String paragraph, double width) {
        int lines = 1;
        double used = 0;
        for (String word : paragraph.split(" ", -1)) {
            double needed = width(word);
            if (used > 0 && used + needed > width) {
                lines++;
                used = 0;
            }
            lines += (int) (needed / width);
            used += needed + NARROW;
        }
        return lines;
    }

    /** The width of a word in digits. */
    private static double width(String word) {
        return word.codePoints().mapToDouble(XlsxHeights::width).sum();
    }

    private static double width(int letter) {
        if (letter >= FIRST_IDEOGRAPH) {
            return IDEOGRAPH;
        }
        if (letter == 'm' || letter == 'w' || Character.isUpperCase(letter) || letter == '@' || letter == '%') {
            return WIDE;
        }
        return "fijlt.,;:'()[]-|/".indexOf(letter) >= 0 ? NARROW : LETTER;
    }
}
