package uk.tlevels.publishing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points of a line that may be joined: known ones, next to each other, of one instrument.
 *
 * @param bridge the point before it, where only the instrument changed in between
 * @param points at least one
 */
record Run(Optional<LineChart.Point> bridge, List<LineChart.Point> points) {
    Run {
        points = List.copyOf(points);
    }

    /** The runs of a line in order. */
    static List<Run> of(LineChart.Series series) {
        List<Run> runs = new ArrayList<>();
        List<LineChart.Point> current = new ArrayList<>();
        Optional<LineChart.Point> bridge = Optional.empty();
        for (LineChart.Point point : series.points()) {
            boolean breaks = !current.isEmpty()
                    && !current.get(current.size() - 1).instrument().equals(point.instrument());
            if (point.amount().known().isEmpty() || breaks) {
                if (!current.isEmpty()) {
                    runs.add(new Run(bridge, current));
                }
                bridge = breaks && point.amount().known().isPresent()
                        ? Optional.of(current.get(current.size() - 1))
                        : Optional.empty();
                current.clear();
            }
            if (point.amount().known().isPresent()) {
                current.add(point);
            }
        }
        if (!current.isEmpty()) {
            runs.add(new Run(bridge, current));
        }
        return runs;
    }

    boolean afterBreak() {
        return bridge.isPresent();
    }
}
