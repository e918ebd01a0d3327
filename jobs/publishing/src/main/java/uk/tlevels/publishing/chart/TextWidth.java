package uk.tlevels.publishing.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text will be, near enough, whatever sans-serif font the reader has: the widths of Helvetica (Adobe's Core 14
 * font metrics), which Arial and Liberation Sans share, and a sixth more, for fonts as wide as DejaVu Sans.
 */
final class TextWidth {
    private static final double SPARE = 1.17;

    /** Thousandths of the size for the characters from space to tilde. */
    private static final int[] HELVETICA = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, //
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, //
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, //
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, //
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, //
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
    };

    private TextWidth() {}

    /** Width of a text in the unit of its size. */
    static double of(String text, double size) {
        int sum = text.codePoints().map(TextWidth::thousandths).sum();
        return SPARE * size * sum / 1000;
    }

    /** The text in lines no wider than given, broken at spaces; a word that is wider alone stands alone. */
    static List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && of(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int thousandths(int c) {
        if (c >= ' ' && c <= '~') {
            return HELVETICA[c - ' '];
        }
        return c < 0x2E80 ? 700 : 1000;
    }
}
