package uk.tlevels.publishing.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.tlevels.publishing.number.Interval;
import uk.tlevels.publishing.number.NumberStyle;

/** Draws lines over time. */
final class LineDrawing {
    private static final double SHIFT = 5;
    private static final double NAMES = 190;

    private final LineChart chart;
    private final Canvas canvas;
    private final ValueAxis axis;
    private final TimeAxis time;
    private final double left;
    private final double right;

    LineDrawing(LineChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.axis = ValueAxis.over(
                points().flatMap(LineDrawing::extent), 5, chart.frame().style().decimals());
        NumberStyle numbers = numbers();
        this.left = 10
                + axis.ticks().stream()
                        .mapToDouble(tick -> measure(numbers.show(tick)))
                        .max()
                        .orElse(0);
        this.right = canvas.width().units() - endRoom();
        this.time = new TimeAxis(canvas, chart, left + 24, right - 16);
    }

    /** Returns the height of the chart. */
    double draw() {
        double line = canvas.width().line();
        double head = canvas.heading(chart.frame().measure());
        double top = drawLegend(head + line * 0.5) + line * 0.4;
        double bottom = top + (canvas.width() == Width.WIDE ? 300 : 250);
        NumberStyle numbers = numbers();
        for (BigDecimal tick : axis.ticks()) {
            double y = axis.place(tick, bottom, top);
            canvas.line(left, y, right, y, Ink.GRID, 1);
            canvas.words(left - 8, y + canvas.width().letters() * 0.36, Lettering.END.quiet(), numbers.show(tick));
        }
        double below = time.draw(bottom);
        double zero = axis.place(BigDecimal.ZERO, bottom, top);
        canvas.line(left, zero, right, zero, Ink.AXIS, 1.5);
        List<EndLabels.Item> ends = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            drawSeries(i, new SeriesPlace(axis, time, shift(i), bottom, top), ends);
        }
        EndLabels.draw(canvas, ends, right + 6, top, bottom);
        return below + line * 0.4;
    }

    private double drawLegend(double top) {
        Legend legend = new Legend(canvas, top);
        if (canvas.width() == Width.NARROW) {
            for (int i = 0; i < chart.series().size(); i++) {
                int series = i;
                legend.entry(chart.series().get(i).name(), (x, y) -> {
                    canvas.line(x - 9, y, x + 9, y, Ink.series(series), 2.5);
                    canvas.add(Marker.of(series).at(x, y, Ink.series(series)));
                });
            }
        }
        if (points().anyMatch(point -> point.interval().isPresent())) {
            legend.entry(
                    chart.intervalName().orElseThrow(), (x, y) -> Whisker.upright(canvas, x, y - 7, y + 7, Ink.QUIET));
        }
        if (chart.series().stream().anyMatch(series -> Run.of(series).stream().anyMatch(Run::afterBreak))) {
            legend.entry(
                    chart.breakName() + ", not strictly comparable",
                    (x, y) -> canvas.dashed(x - 9, y, x + 9, y, Ink.QUIET));
        }
        if (points().anyMatch(point -> point.amount().symbol().isPresent())) {
            legend.entry("Not shown", (x, y) -> canvas.gap(x - 8, y - 7, 16, 14));
        }
        return legend.bottom();
    }

    private void drawSeries(int i, SeriesPlace place, List<EndLabels.Item> ends) {
        String colour = Ink.series(i);
        List<Run> runs = Run.of(chart.series().get(i));
        for (Run run : runs) {
            place.band(run)
                    .ifPresent(band -> canvas.add(band.with("fill", colour).with("fill-opacity", "0.12")));
        }
        for (Run run : runs) {
            run.bridge().ifPresent(from -> {
                LineChart.Point to = run.points().get(0);
                canvas.dashed(place.x(from), place.y(from), place.x(to), place.y(to), colour);
            });
            for (int p = 1; p < run.points().size(); p++) {
                LineChart.Point from = run.points().get(p - 1);
                LineChart.Point to = run.points().get(p);
                canvas.line(place.x(from), place.y(from), place.x(to), place.y(to), colour, 2.5);
            }
        }
        for (LineChart.Point point : chart.series().get(i).points()) {
            drawPoint(i, point, place);
        }
        if (!runs.isEmpty()) {
            List<LineChart.Point> last = runs.get(runs.size() - 1).points();
            LineChart.Point end = last.get(last.size() - 1);
            String name = canvas.width() == Width.WIDE ? chart.series().get(i).name() + " " : "";
            String text = name + chart.frame().style().show(end.amount());
            ends.add(new EndLabels.Item(i, place.x(end), place.y(end), TextWidth.wrap(text, letters(), NAMES)));
        }
    }

    private void drawPoint(int i, LineChart.Point point, SeriesPlace place) {
        double x = place.x(point);
        if (point.amount().symbol().isPresent()) {
            double y = place.zero() - 14 - 24.0 * i;
            canvas.gap(x - 11, y - 11, 22, 22);
            canvas.add(Marker.of(i).at(x, y, Ink.series(i)));
            canvas.words(
                    x + 15,
                    y + letters() * 0.36,
                    Lettering.START.quiet().on(Ink.PAPER),
                    point.amount().symbol().get().shorthand());
            return;
        }
        point.interval()
                .ifPresent(interval -> Whisker.upright(
                        canvas, x, place.y(interval.lower()), place.y(interval.upper()), Ink.series(i)));
        canvas.add(Marker.of(i).at(x, place.y(point), Ink.series(i)));
    }

    private double endRoom() {
        double widest = chart.series().stream()
                .mapToDouble(series -> series.points().stream()
                        .flatMap(point -> point.amount().known().stream())
                        .map(value -> chart.frame().style().show(value))
                        .mapToDouble(
                                value -> measure(canvas.width() == Width.WIDE ? series.name() + " " + value : value))
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
        return Math.min(NAMES, widest) + 14;
    }

    /** Lines whose points share a moment stand a little apart, so that no interval hides another. */
    private double shift(int i) {
        boolean intervals = points().anyMatch(point -> point.interval().isPresent());
        return intervals ? (i - (chart.series().size() - 1) / 2.0) * SHIFT : 0;
    }

    private Stream<LineChart.Point> points() {
        return chart.series().stream().flatMap(series -> series.points().stream());
    }

    private NumberStyle numbers() {
        return chart.frame().style().withDecimals(axis.decimals());
    }

    private int letters() {
        return canvas.width().letters();
    }

    private double measure(String text) {
        return TextWidth.of(text, letters());
    }

    private static Stream<BigDecimal> extent(LineChart.Point point) {
        Stream<BigDecimal> ends = point.interval().stream().flatMap(LineDrawing::ends);
        return Stream.concat(point.amount().known().stream(), ends);
    }

    private static Stream<BigDecimal> ends(Interval interval) {
        return Stream.of(interval.lower(), interval.upper());
    }
}
