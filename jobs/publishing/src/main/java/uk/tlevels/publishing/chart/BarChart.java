package uk.tlevels.publishing.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Horizontal bars for categories with long names or without an order of their own.
 *
 * @param frame what all charts have
 * @param category what the categories are: "Integrated care board"
 * @param bars in the order shown, at least one
 * @param intervalName what the intervals are, such as "95% confidence interval", where there are some
 */
public record BarChart(Frame frame, String category, List<Bar> bars, Optional<String> intervalName)
        implements ChartSpec {
    /** Copies the bars and checks that there is one. */
    public BarChart {
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw frame.refuse("has no bar; leave it out where there is nothing to show");
        }
        if (intervalName.isEmpty()
                && bars.stream().anyMatch(bar -> bar.interval().isPresent())) {
            throw frame.refuse("has intervals without a name; say what they are");
        }
    }

    /** Bars without intervals in the order given. */
    public static BarChart of(Frame frame, String category, List<Bar> bars) {
        return new BarChart(frame, category, bars, Optional.empty());
    }

    /** The same with the longest bar first, equal ones by label, and those that are not shown last. */
    public BarChart byLength() {
        Comparator<Bar> longest = Comparator.comparing(
                bar -> bar.amount().known(), Comparator.comparing(known -> known.map(BigDecimal::negate), emptyLast()));
        return new BarChart(
                frame,
                category,
                bars.stream().sorted(longest.thenComparing(Bar::label)).toList(),
                intervalName);
    }

    private static Comparator<Optional<BigDecimal>> emptyLast() {
        return Comparator.<Optional<BigDecimal>, Boolean>comparing(Optional::isEmpty)
                .thenComparing(value -> value.orElse(BigDecimal.ZERO));
    }
}
