package uk.tlevels.publishing.chart;

import java.util.List;

/**
 * Horizontal bars side by side, to compare two or three groups of people.
 *
 * @param frame what all charts have
 * @param category what the rows are: "Destination"
 * @param series the groups compared, 1 to 6
 * @param groups the rows, each with an amount for each series
 */
public record GroupedBarChart(Frame frame, String category, List<String> series, List<Group> groups)
        implements ChartSpec {
    /** Copies the lists and checks that they fit. */
    public GroupedBarChart {
        series = List.copyOf(series);
        groups = List.copyOf(groups);
        Group.requireWidth(frame, series, groups);
    }
}
