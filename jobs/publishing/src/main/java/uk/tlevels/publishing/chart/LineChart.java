package uk.tlevels.publishing.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.Interval;

/**
 * Lines over time.
 *
 * @param frame what all charts have
 * @param intervalName what the intervals are, such as "95% confidence interval", where there are some
 * @param breakName what a change of instrument is called: "change of survey"
 * @param series the lines, 1 to 6
 */
public record LineChart(Frame frame, Optional<String> intervalName, String breakName, List<Series> series)
        implements ChartSpec {
    /**
     * A line.
     *
     * @param name who or what it is about
     * @param points in the order of time, at least one
     */
    public record Series(String name, List<Point> points) {
        /** Copies the points and checks their order. */
        public Series {
            points = List.copyOf(points);
            for (int i = 1; i < points.size(); i++) {
                if (points.get(i - 1).year().compareTo(points.get(i).year()) >= 0) {
                    throw new IllegalArgumentException("line \"" + name + "\": \""
                            + points.get(i).label() + "\" is no later than \""
                            + points.get(i - 1).label() + "\" before it; give points in order of time");
                }
            }
        }
    }

    /**
     * A point of a line.
     *
     * @param label when, in words: "June 2023"
     * @param year where it stands on the axis of time, in years: 2023.45
     * @param amount its height, or the symbol in its place
     * @param interval the confidence interval, where the design gives one
     * @param instrument what it was measured with; a line is not drawn from one instrument to another
     */
    public record Point(String label, BigDecimal year, Amount amount, Optional<Interval> interval, String instrument) {
        /** Refuses an interval around what is withheld. */
        public Point {
            Bar.requireNoneWithheld(label, amount, interval);
        }
    }

    /** Copies the lines and checks their number. */
    public LineChart {
        series = List.copyOf(series);
        if (series.isEmpty() || series.size() > 6) {
            throw frame.refuse("has " + series.size() + " lines; give it 1 to 6, as there are six colours");
        }
        if (series.stream().anyMatch(line -> line.points().isEmpty())) {
            throw frame.refuse("has a line without a point; leave the line out");
        }
        if (intervalName.isEmpty()
                && series.stream().flatMap(line -> line.points().stream()).anyMatch(point -> point.interval()
                        .isPresent())) {
            throw frame.refuse("has intervals without a name; say what they are");
        }
    }
}
