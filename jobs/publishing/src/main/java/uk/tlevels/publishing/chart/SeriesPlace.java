package uk.tlevels.publishing.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import uk.tlevels.publishing.markup.Element;

/**
 * Where the points of one line stand.
 *
 * @param axis of values
 * @param time of moments
 * @param shift to the right, so that lines do not hide each other
 * @param bottom where the low end of values lies
 * @param top where the high end lies
 */
record SeriesPlace(ValueAxis axis, TimeAxis time, double shift, double bottom, double top) {
    double x(LineChart.Point point) {
        return time.x(point.year()) + shift;
    }

    double y(LineChart.Point point) {
        return y(point.amount().known().orElseThrow());
    }

    double y(BigDecimal value) {
        return axis.place(value, bottom, top);
    }

    double zero() {
        return y(BigDecimal.ZERO);
    }

    /** The area between the intervals of a run, if it has two points or more and each has an interval. */
    Optional<Element> band(Run run) {
        List<LineChart.Point> points = run.points();
        if (points.size() < 2
                || points.stream().anyMatch(point -> point.interval().isEmpty())) {
            return Optional.empty();
        }
        StringBuilder corners = new StringBuilder();
        for (LineChart.Point point : points) {
            corner(corners, point, point.interval().orElseThrow().upper());
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            corner(
                    corners,
                    points.get(i),
                    points.get(i).interval().orElseThrow().lower());
        }
        return Optional.of(Element.of("polygon").with("points", corners.toString()));
    }

    private void corner(StringBuilder corners, LineChart.Point point, BigDecimal value) {
        corners.append(corners.isEmpty() ? "" : " ")
                .append(Canvas.number(x(point)))
                .append(',')
                .append(Canvas.number(y(value)));
    }
}
