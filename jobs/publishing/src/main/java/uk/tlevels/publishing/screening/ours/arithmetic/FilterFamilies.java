package uk.tlevels.publishing.screening.ours.arithmetic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import uk.tlevels.publishing.screening.ours.rows.Dimension;

/** The totals and parts of one dimension: of all, of each group, of each item of a parent. */
final class FilterFamilies {
    private final Dimension dimension;
    private final Consumer<Family> sink;
    private final Grouped grouped;

    /** What is done with a total and the parts in each group, whose items are numbered. */
    interface Grouped {
        void take(int column, int total, Map<Integer, List<Integer>> parts);
    }

    FilterFamilies(Dimension dimension, Consumer<Family> sink, Grouped grouped) {
        this.dimension = dimension;
        this.sink = sink;
        this.grouped = grouped;
    }

    /** Finds the families among lines that differ in this dimension alone. */
    void find(List<Integer> lines) {
        split(lines, 0);
    }

    private void split(List<Integer> lines, int column) {
        if (column == dimension.columns().size() || lines.size() < 2) {
            return;
        }
        Map<Integer, List<Integer>> byItem = new LinkedHashMap<>();
        List<Integer> ofTotal = new ArrayList<>();
        for (int row : lines) {
            if (dimension.isTotal(column, row)) {
                ofTotal.add(row);
            } else {
                byItem.computeIfAbsent(dimension.columns().get(column).code(row), c -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        byItem.forEach((item, of) ->
                parts.put(item, total(of, column + 1).map(List::of).orElse(of)));
        if (!parts.isEmpty()) {
            total(ofTotal, column + 1).ifPresent(total -> {
                if (dimension.isGroup(column)) {
                    grouped.take(column, total, parts);
                } else {
                    sink.accept(new Family(dimension.name(), total, all(parts), Family.Extent.ALL));
                }
            });
        }
        split(ofTotal, column + 1);
        byItem.values().forEach(of -> split(of, column + 1));
    }

    /** The parts of every group together. */
    static List<Integer> all(Map<Integer, List<Integer>> parts) {
        return parts.values().stream().flatMap(Collection::stream).toList();
    }

    /** The line that says Total in every finer column. */
    private Optional<Integer> total(List<Integer> lines, int column) {
        return lines.stream().filter(row -> dimension.isTotalFrom(column, row)).findFirst();
    }
}
