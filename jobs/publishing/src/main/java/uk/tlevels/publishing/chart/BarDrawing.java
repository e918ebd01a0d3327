package uk.tlevels.publishing.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import uk.tlevels.publishing.number.Interval;

/** Draws horizontal bars. */
final class BarDrawing {
    private static final int MANY = 12;

    private final BarChart chart;
    private final Canvas canvas;

    BarDrawing(BarChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
    }

    /** Columns that do not fit side by side, as bars below each other. */
    static BarChart turned(ColumnChart columns) {
        return BarChart.of(columns.frame(), columns.category(), columns.bars());
    }

    /** Returns the height of the chart. */
    double draw() {
        double line = canvas.width().line();
        boolean many = chart.bars().size() > MANY;
        double head = canvas.heading(chart.frame().measure());
        double top = head + line * (many ? 1.9 : 0.6);
        if (chart.bars().stream().anyMatch(bar -> bar.interval().isPresent())) {
            Legend legend = new Legend(canvas, head + line * 0.5);
            legend.entry(chart.intervalName().orElseThrow(), (x, y) -> Whisker.across(canvas, x - 8, x + 8, y));
            top = legend.bottom() + line * (many ? 0.9 : 0);
        }
        List<RowLayout.Label> labels =
                RowLayout.Label.of(chart.bars().stream().map(Bar::label).toList());
        RowLayout rows = new RowLayout(canvas, top + 6, labels, canvas.width() == Width.WIDE && !many ? 24 : 16);
        BarScale scale = BarScale.beside(
                canvas,
                chart.frame().style(),
                rows.left(),
                chart.bars().stream().flatMap(BarDrawing::extent),
                chart.bars().stream().map(bar -> chart.frame().style().show(bar.amount())));
        scale.drawGrid(top, rows.bottom());
        if (many) {
            scale.drawNumbers(top - 5);
        }
        rows.drawLabels();
        for (int i = 0; i < chart.bars().size(); i++) {
            drawBar(chart.bars().get(i), scale, rows.top(i), canvas.width() == Width.WIDE && !many ? 24 : 16);
        }
        return scale.drawFoot(top, rows.bottom());
    }

    private void drawBar(Bar bar, BarScale scale, double top, double height) {
        double middle = top + height / 2;
        double end = scale.drawBar(bar.amount(), top, height, canvas.fill(0));
        if (bar.interval().isPresent()) {
            Interval interval = bar.interval().get();
            Whisker.across(canvas, scale.x(interval.lower()), scale.x(interval.upper()), middle);
            end = Math.max(end, scale.x(interval.upper()));
        }
        scale.drawWords(bar.amount(), end, middle);
    }

    static Stream<BigDecimal> extent(Bar bar) {
        return Stream.concat(
                bar.amount().known().stream(),
                bar.interval().stream().flatMap(interval -> Stream.of(interval.lower(), interval.upper())));
    }
}
