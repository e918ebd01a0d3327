package uk.tlevels.publishing.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The axis of time below lines: a tick at each moment that has a point, in two rows of labels where one is too short. */
final class TimeAxis {
    private static final int ROWS = 2;
    private static final double BETWEEN = 8;

    private record Taken(int row, double from, double to) {}

    private final Canvas canvas;
    private final TreeMap<BigDecimal, String> moments = new TreeMap<>();
    private final double left;
    private final double right;

    TimeAxis(Canvas canvas, LineChart chart, double left, double right) {
        this.canvas = canvas;
        this.left = left;
        this.right = right;
        for (LineChart.Series series : chart.series()) {
            series.points().forEach(point -> moments.putIfAbsent(point.year(), point.label()));
        }
    }

    double x(BigDecimal year) {
        double span = moments.lastKey().subtract(moments.firstKey()).doubleValue();
        return span == 0
                ? (left + right) / 2
                : left + (right - left) * year.subtract(moments.firstKey()).doubleValue() / span;
    }

    /** Draws ticks and labels below y; returns where the labels end. Labels that find no room are left to the table. */
    double draw(double y) {
        double line = canvas.width().line();
        List<Taken> taken = new ArrayList<>();
        int rows = 1;
        for (Map.Entry<BigDecimal, String> moment : endsFirst()) {
            double x = x(moment.getKey());
            canvas.line(x, y, x, y + 6, Ink.AXIS, 1.5);
            double half = TextWidth.of(moment.getValue(), canvas.width().letters()) / 2;
            double middle = Math.min(Math.max(half, x), canvas.width().units() - half);
            for (int row = 0; row < ROWS; row++) {
                Taken place = new Taken(row, middle - half - BETWEEN, middle + half + BETWEEN);
                if (taken.stream().noneMatch(other -> overlap(other, place))) {
                    taken.add(place);
                    rows = Math.max(rows, row + 1);
                    canvas.words(middle, y + 4 + line * (row + 1), Lettering.MIDDLE.quiet(), moment.getValue());
                    break;
                }
            }
        }
        return y + 4 + line * rows;
    }

    private List<Map.Entry<BigDecimal, String>> endsFirst() {
        List<Map.Entry<BigDecimal, String>> all = new ArrayList<>(moments.entrySet());
        if (all.size() > 2) {
            all.add(1, all.remove(all.size() - 1));
        }
        return all;
    }

    private static boolean overlap(Taken one, Taken other) {
        return one.row() == other.row() && one.from() + BETWEEN < other.to() && other.from() + BETWEEN < one.to();
    }
}
