package uk.tlevels.publishing.chart;

import java.util.List;

/**
 * Upright bars for few categories that follow each other in time, such as cohorts.
 *
 * @param frame what all charts have
 * @param category what the categories are: "Academic year of the start"
 * @param bars in the order of time, 1 to 12
 */
public record ColumnChart(Frame frame, String category, List<Bar> bars) implements ChartSpec {
    /** Copies the bars and checks their number. */
    public ColumnChart {
        bars = List.copyOf(bars);
        if (bars.isEmpty() || bars.size() > 12) {
            throw frame.refuse("has " + bars.size() + " columns; give it 1 to 12, or use horizontal bars");
        }
        if (bars.stream().anyMatch(bar -> bar.interval().isPresent())) {
            throw frame.refuse("has columns with intervals; use horizontal bars, which show them");
        }
    }
}
