package uk.tlevels.disclosure.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the items of a group have together, such as the T Levels of a route, for a release of which another table shows the
 * groups and merges other items: neither the sum of the group nor the merge alone links the two. It stands nowhere and is not
 * protected; a reader needs it only on the way.
 */
final class GroupTotals {
    /** The item of a row that stands for all items of its group. */
    private static final String ALL = "all of ";

    private GroupTotals() {}

    /** Whether an item stands for all items of its group. */
    static boolean isGroup(PublicTable.Filter filter, String item) {
        return filter.grouping().isPresent() && item.startsWith(ALL);
    }

    /** The group that such an item stands for. */
    static String group(String item) {
        return item.substring(ALL.length());
    }

    /** The tables, each with a row at its end for each group, where the counts are known and people count once. */
    static List<PublicTable> with(List<PublicTable> tables) {
        return tables.stream().map(table -> with(table, tables)).toList();
    }

    /** The rows that are about the same but for the item. */
    private record About(int filter, String time, String level, String place, List<String> items) {}

    private static boolean isNeeded(PublicTable table, PublicTable.Filter filter, List<PublicTable> tables) {
        return filter.grouping().isPresent()
                && !table.relations().overlapping().contains(filter.name())
                && tables.stream()
                        .anyMatch(other -> other.release().equals(table.release())
                                && other.relations().merged()
                                && other.filter(filter.grouping().get()).isPresent());
    }

    private static PublicTable with(PublicTable table, List<PublicTable> tables) {
        Map<About, List<PublicTable.Row>> parts = new LinkedHashMap<>();
        for (int f = 0; f < table.filters().size(); f++) {
            PublicTable.Filter filter = table.filters().get(f);
            if (isNeeded(table, filter, tables)) {
                for (PublicTable.Row row : table.rows()) {
                    boolean total =
                            filter.total().filter(row.items().get(f)::equals).isPresent();
                    if (!row.exact().isEmpty() && !total && !row.groups().get(f).isEmpty()) {
                        List<String> items = new ArrayList<>(row.items());
                        items.set(f, ALL + row.groups().get(f));
                        parts.computeIfAbsent(
                                        new About(f, row.time(), row.level(), row.place(), items),
                                        a -> new ArrayList<>())
                                .add(row);
                    }
                }
            }
        }
        if (parts.isEmpty()) {
            return table;
        }
        List<PublicTable.Row> rows = new ArrayList<>(table.rows());
        parts.forEach((about, ofGroup) -> rows.add(sum(table, about, ofGroup)));
        return table.with(rows);
    }

    private static PublicTable.Row sum(PublicTable table, About about, List<PublicTable.Row> parts) {
        List<Optional<Long>> sums = new ArrayList<>();
        for (int i = 0; i < table.indicators().size(); i++) {
            int indicator = i;
            List<Long> counts =
                    parts.stream().flatMap(r -> r.exact(indicator).stream()).toList();
            sums.add(
                    counts.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    counts.stream().mapToLong(Long::longValue).sum()));
        }
        PublicTable.Row first = parts.get(0);
        return new PublicTable.Row(
                about.time,
                about.level,
                about.place,
                first.parents(),
                about.items,
                first.groups(),
                sums.stream()
                        .map(sum -> sum.isPresent() ? PublicTable.SUMMED : "z")
                        .toList(),
                List.of(),
                sums);
    }
}
