package uk.tlevels.publishing.chart;

/** Draws confidence intervals: a line with ends, in two colours so that it shows on a bar and beside it. */
final class Whisker {
    private static final double END = 4;

    private Whisker() {}

    static void across(Canvas canvas, double from, double to, double y) {
        canvas.line(from, y, to, y, Ink.PAPER, 4);
        canvas.line(from, y - END - 1, from, y + END + 1, Ink.PAPER, 4);
        canvas.line(to, y - END - 1, to, y + END + 1, Ink.PAPER, 4);
        canvas.line(from, y, to, y, Ink.WORDS, 1.5);
        canvas.line(from, y - END, from, y + END, Ink.WORDS, 1.5);
        canvas.line(to, y - END, to, y + END, Ink.WORDS, 1.5);
    }

    static void upright(Canvas canvas, double x, double from, double to, String colour) {
        canvas.line(x, from, x, to, colour, 1.5);
        canvas.line(x - END, from, x + END, from, colour, 1.5);
        canvas.line(x - END, to, x + END, to, colour, 1.5);
    }
}
