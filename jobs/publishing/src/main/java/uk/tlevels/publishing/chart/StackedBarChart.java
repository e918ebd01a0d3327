package uk.tlevels.publishing.chart;

import java.util.List;

/**
 * Horizontal bars of 100 percent, to compare how wholes divide into ordered parts.
 *
 * @param frame what all charts have
 * @param category what the rows are: "T Level"
 * @param parts the parts in order, 1 to 6
 * @param rows the wholes, each with a percentage from 0 to 100 for each part
 */
public record StackedBarChart(Frame frame, String category, List<String> parts, List<Group> rows) implements ChartSpec {
    /** Copies the lists and checks that they fit and that no percentage is negative. */
    public StackedBarChart {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
        Group.requireWidth(frame, parts, rows);
        for (Group row : rows) {
            if (row.amounts().stream()
                    .anyMatch(a -> a.known().isPresent() && a.known().get().signum() < 0)) {
                throw frame.refuse("has a negative part of \"" + row.label() + "\"; parts of a whole are 0 or more");
            }
        }
    }
}
