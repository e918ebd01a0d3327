package uk.tlevels.publishing.chart;

import java.math.BigDecimal;
import java.util.stream.Stream;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.NumberStyle;

/**
 * The axis of values below horizontal bars, and above them where there are many.
 *
 * @param canvas to draw on
 * @param axis its ticks
 * @param style how its numbers are written
 * @param left where its low end lies
 * @param right where its high end lies
 */
record BarScale(Canvas canvas, ValueAxis axis, NumberStyle style, double left, double right) {
    private static final double GAP_BOX = 12;

    /** An axis that leaves room at the right for the widest of the words behind bars. */
    static BarScale beside(
            Canvas canvas, NumberStyle style, double left, Stream<BigDecimal> values, Stream<String> words) {
        double room = words.mapToDouble(w -> TextWidth.of(w, canvas.width().letters()))
                .max()
                .orElse(0);
        ValueAxis axis = ValueAxis.over(values, canvas.width() == Width.WIDE ? 6 : 4, style.decimals());
        return new BarScale(canvas, axis, style, left, canvas.width().units() - room - 10);
    }

    double x(BigDecimal value) {
        return axis.place(value, left, right);
    }

    /** Lines down from each tick, with its number below, and above them if asked. */
    void drawGrid(double top, double bottom) {
        for (BigDecimal tick : axis.ticks()) {
            canvas.line(x(tick), top, x(tick), bottom, Ink.GRID, 1);
        }
    }

    /** The numbers of the ticks with their base line at y. */
    void drawNumbers(double y) {
        NumberStyle numbers = style.withDecimals(axis.decimals());
        for (BigDecimal tick : axis.ticks()) {
            String text = numbers.show(tick);
            double half = TextWidth.of(text, canvas.width().letters()) / 2;
            double x = Math.min(Math.max(half, x(tick)), canvas.width().units() - half);
            canvas.words(x, y, Lettering.MIDDLE.quiet(), text);
        }
    }

    /** The line of zero over all bars, and the numbers below them. Returns the height of the chart. */
    double drawFoot(double top, double bottom) {
        double line = canvas.width().line();
        canvas.line(x(BigDecimal.ZERO), top, x(BigDecimal.ZERO), bottom, Ink.AXIS, 1.5);
        drawNumbers(bottom + line);
        return bottom + line * 1.5;
    }

    /** A bar from zero, or a marked gap with the reason. Returns where words may follow it. */
    double drawBar(Amount amount, double top, double height, String fill) {
        double zero = x(BigDecimal.ZERO);
        if (amount.symbol().isPresent()) {
            canvas.gap(zero + 2, top, GAP_BOX, height);
            return zero + 2 + GAP_BOX;
        }
        double end = x(amount.known().orElseThrow());
        canvas.box(Math.min(zero, end), top, Math.abs(end - zero), height, fill);
        return Math.max(zero, end);
    }

    /** What is written behind a bar. */
    static String words(Amount amount, NumberStyle style) {
        return amount.symbol()
                .map(symbol -> symbol.shorthand() + " " + symbol.word())
                .orElseGet(() -> style.show(amount));
    }

    void drawWords(Amount amount, double x, double middle) {
        Lettering lettering = amount.symbol().isPresent() ? Lettering.START.quiet() : Lettering.START;
        double y = middle + canvas.width().letters() * 0.36;
        canvas.words(x + 6, y, lettering.on(Ink.PAPER), words(amount, style));
    }
}
