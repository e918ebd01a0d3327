package uk.tlevels.publishing.screening.ours.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.MetaRow;

/**
 * Filters that depend on each other, because one groups the other or is its parent: together they are one choice. A file's
 * matrix has one dimension for each.
 *
 * @param columns the columns, coarse ones first
 * @param totals for each column the item that stands for all, if any
 * @param groups the names of the columns that group a finer one
 */
public record Dimension(List<DataColumn> columns, List<String> totals, Set<String> groups) {
    /** Copies. */
    public Dimension {
        columns = List.copyOf(columns);
        totals = List.copyOf(totals);
        groups = Set.copyOf(groups);
    }

    /** The name of the finest column, which is the filter that people choose from. */
    public String name() {
        return columns.get(columns.size() - 1).name();
    }

    /** Whether a column groups the finer ones, so that each of its items may break the same total down. */
    public boolean isGroup(int column) {
        return column < columns.size() - 1
                && groups.contains(columns.get(column).name());
    }

    /** Whether any column groups finer ones. */
    public boolean hasGroup() {
        return IntStream.range(0, columns.size()).anyMatch(this::isGroup);
    }

    /** Whether a line, from 0, says the total in one of the columns. */
    public boolean isTotal(int column, int row) {
        return columns.get(column).text(row).equals(totals.get(column));
    }

    /** Whether a line, from 0, says the total in a column and every finer one. */
    public boolean isTotalFrom(int first, int row) {
        return IntStream.range(first, columns.size()).allMatch(column -> isTotal(column, row));
    }

    /** The dimensions of a file, in the order of its metadata. */
    public static List<Dimension> of(Pair pair) {
        Map<String, MetaRow> filters = new LinkedHashMap<>();
        pair.meta().filters().forEach(f -> filters.putIfAbsent(f.colName(), f));
        Map<String, Set<String>> components = new LinkedHashMap<>();
        filters.keySet().forEach(name -> join(components, coarseFirst(name, filters, new LinkedHashSet<>())));
        List<Dimension> dimensions = new ArrayList<>();
        for (Set<String> names : new LinkedHashSet<>(components.values())) {
            List<DataColumn> columns = pair.data().columns(names);
            if (!columns.isEmpty()) {
                dimensions.add(new Dimension(
                        columns,
                        columns.stream()
                                .map(c -> total(Optional.ofNullable(filters.get(c.name()))))
                                .toList(),
                        Set.copyOf(pair.meta().groups())));
            }
        }
        return dimensions;
    }

    /** A default item that is no total, such as the newest of several measures, has no parts. */
    private static String total(Optional<MetaRow> filter) {
        return filter.map(MetaRow::defaultItem)
                .filter(d -> d.toLowerCase(Locale.ROOT).startsWith("all ") || d.equals("All"))
                .orElse("Total");
    }

    private static Set<String> coarseFirst(String name, Map<String, MetaRow> filters, Set<String> seen) {
        Set<String> names = new LinkedHashSet<>();
        if (seen.add(name)) {
            Optional.ofNullable(filters.get(name))
                    .ifPresent(f -> Stream.of(f.filter().parent(), f.filter().groupingColumn())
                            .filter(c -> !c.isEmpty())
                            .forEach(c -> names.addAll(coarseFirst(c, filters, seen))));
            names.add(name);
        }
        return names;
    }

    private static void join(Map<String, Set<String>> components, Set<String> names) {
        Set<String> joined = new LinkedHashSet<>();
        names.forEach(n -> joined.addAll(components.getOrDefault(n, Set.of())));
        joined.addAll(names);
        joined.forEach(n -> components.put(n, joined));
    }
}
