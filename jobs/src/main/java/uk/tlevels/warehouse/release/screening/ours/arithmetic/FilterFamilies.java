package uk.tlevels.warehouse.release.screening.ours.arithmetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import uk.tlevels.warehouse.release.screening.ours.rows.Dimension;

/** The totals and parts of one dimension: of all, of each group, of each item of a parent. */
final class FilterFamilies {
    private final Dimension dimension;
    private final Consumer<Family> sink;

    FilterFamilies(Dimension dimension, Consumer<Family> sink) {
        this.dimension = dimension;
        this.sink = sink;
    }

    /** Finds the families among lines that differ in this dimension alone. */
    void find(List<Integer> lines) {
        split(lines, 0);
    }

    private void split(List<Integer> lines, int depth) {
        if (depth == dimension.columns().size() || lines.size() < 2) {
            return;
        }
        Map<Integer, List<Integer>> byItem = new LinkedHashMap<>();
        List<Integer> ofTotal = new ArrayList<>();
        for (int row : lines) {
            if (dimension.isTotal(depth, row)) {
                ofTotal.add(row);
            } else {
                byItem.computeIfAbsent(dimension.columns().get(depth).code(row), c -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Integer> parts = new ArrayList<>();
        byItem.values().forEach(of -> total(of, depth + 1).ifPresentOrElse(parts::add, () -> parts.addAll(of)));
        if (!parts.isEmpty()) {
            total(ofTotal, depth + 1).ifPresent(total -> sink.accept(new Family(dimension.name(), total, parts, true)));
        }
        split(ofTotal, depth + 1);
        byItem.values().forEach(of -> split(of, depth + 1));
    }

    /** The line that says Total in every finer column. */
    private Optional<Integer> total(List<Integer> lines, int depth) {
        return lines.stream().filter(row -> dimension.isTotalFrom(depth, row)).findFirst();
    }
}
