package uk.tlevels.publishing.chart;

import java.math.BigDecimal;
import java.util.List;
import uk.tlevels.publishing.number.NumberStyle;

/** Draws upright bars. */
final class ColumnDrawing {
    private static final double WIDEST = 90;

    private final ColumnChart chart;
    private final Canvas canvas;
    private final ValueAxis axis;
    private final double left;
    private double top;
    private double bottom;

    ColumnDrawing(ColumnChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.axis = axis(chart);
        this.left = left(chart, canvas.width());
    }

    /** Whether each column has room for its label and its number. */
    static boolean fits(ColumnChart chart, Width width) {
        double band = band(chart, width) - 4;
        return chart.bars().stream()
                .allMatch(bar -> TextWidth.of(chart.frame().style().show(bar.amount()), width.letters()) <= band
                        && lines(bar, width, band).size() <= 3
                        && lines(bar, width, band).stream()
                                .allMatch(line -> TextWidth.of(line, width.letters()) <= band));
    }

    /** Returns the height of the chart. */
    double draw() {
        double line = canvas.width().line();
        top = canvas.heading(chart.frame().measure()) + line * 1.6;
        bottom = top + (canvas.width() == Width.WIDE ? 290 : 230);
        NumberStyle numbers = chart.frame().style().withDecimals(axis.decimals());
        for (BigDecimal tick : axis.ticks()) {
            canvas.line(left, y(tick), canvas.width().units(), y(tick), Ink.GRID, 1);
            canvas.words(
                    left - 8, y(tick) + canvas.width().letters() * 0.36, Lettering.END.quiet(), numbers.show(tick));
        }
        double band = band(chart, canvas.width());
        int most = 1;
        for (int i = 0; i < chart.bars().size(); i++) {
            Bar bar = chart.bars().get(i);
            double middle = left + (i + 0.5) * band;
            drawColumn(bar, middle, Math.min(WIDEST, band * 0.66));
            List<String> label = lines(bar, canvas.width(), band - 4);
            canvas.lines(middle, bottom + line, Lettering.MIDDLE, label);
            most = Math.max(most, label.size());
        }
        canvas.line(left, y(BigDecimal.ZERO), canvas.width().units(), y(BigDecimal.ZERO), Ink.AXIS, 1.5);
        double labels = bottom + line * (most + 1.1);
        canvas.words((left + canvas.width().units()) / 2, labels, Lettering.MIDDLE.quiet(), chart.category());
        return labels + line * 0.5;
    }

    private void drawColumn(Bar bar, double middle, double wide) {
        double zero = y(BigDecimal.ZERO);
        if (bar.amount().known().isEmpty()) {
            canvas.gap(middle - wide / 2, zero - 14, wide, 12);
            canvas.words(
                    middle,
                    zero - 22,
                    Lettering.MIDDLE.quiet().on(Ink.PAPER),
                    bar.amount().symbol().orElseThrow().shorthand());
            return;
        }
        double end = y(bar.amount().known().get());
        canvas.box(middle - wide / 2, Math.min(zero, end), wide, Math.abs(end - zero), canvas.fill(0));
        canvas.words(
                middle,
                Math.min(zero, end) - 6,
                Lettering.MIDDLE.on(Ink.PAPER),
                chart.frame().style().show(bar.amount()));
    }

    private double y(BigDecimal value) {
        return axis.place(value, bottom, top);
    }

    private static ValueAxis axis(ColumnChart chart) {
        return ValueAxis.over(
                chart.bars().stream().flatMap(BarDrawing::extent),
                5,
                chart.frame().style().decimals());
    }

    private static double left(ColumnChart chart, Width width) {
        ValueAxis axis = axis(chart);
        NumberStyle numbers = chart.frame().style().withDecimals(axis.decimals());
        return 10
                + axis.ticks().stream()
                        .mapToDouble(tick -> TextWidth.of(numbers.show(tick), width.letters()))
                        .max()
                        .orElse(0);
    }

    private static double band(ColumnChart chart, Width width) {
        return (width.units() - left(chart, width)) / chart.bars().size();
    }

    private static List<String> lines(Bar bar, Width width, double band) {
        return TextWidth.wrap(bar.label(), width.letters(), band);
    }
}
