package uk.tlevels.disclosure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the places that a table leaves out have together, such as the colleges of a region with few students: a total less the
 * places that are shown tells it. It is a count of people like any other, though it stands nowhere.
 */
final class LeftOut {
    private final PublicTable table;
    private final TableKnowledge.Keys keys;
    private final Map<String, Long> totals;

    private LeftOut(PublicTable table, Map<String, Long> totals) {
        this.table = table;
        this.keys = new TableKnowledge.Keys(table);
        this.totals = totals;
    }

    /** The tables, each with a row at its end for what it leaves out of a place, where the counts are known. */
    static List<PublicTable> with(List<PublicTable> tables) {
        Map<String, Map<String, Long>> totals = new HashMap<>();
        for (PublicTable table : tables) {
            if (isLooked(table)) {
                totals.computeIfAbsent(table.release(), release -> totals(release, tables));
            }
        }
        return tables.stream()
                .map(t -> isLooked(t) ? new LeftOut(t, totals.get(t.release())).with() : t)
                .toList();
    }

    private static boolean isLooked(PublicTable table) {
        return !table.relations().overlapping().contains(Relations.PLACES)
                && table.rows().stream()
                        .anyMatch(r -> !r.parents().isEmpty() && !r.exact().isEmpty());
    }

    private static Map<String, Long> totals(String release, List<PublicTable> tables) {
        Map<String, Long> totals = new HashMap<>();
        for (PublicTable table : tables) {
            if (table.release().equals(release)) {
                TableKnowledge.Keys keys = new TableKnowledge.Keys(table);
                for (PublicTable.Row row : table.rows()) {
                    for (int i = 0; i < table.indicators().size(); i++) {
                        int indicator = i;
                        row.exact(i).ifPresent(n -> totals.putIfAbsent(keys.of(row, indicator), n));
                    }
                }
            }
        }
        return totals;
    }

    /** Places of one level within one place of another. */
    private record Parts(String level, String above, String place, String time) {}

    private PublicTable with() {
        Map<Parts, Map<List<String>, List<PublicTable.Row>>> parts = new LinkedHashMap<>();
        for (PublicTable.Row row : table.rows()) {
            row.parents().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(above -> parts.computeIfAbsent(
                            new Parts(row.level(), above.getKey(), above.getValue(), row.time()),
                            p -> new LinkedHashMap<>())
                    .computeIfAbsent(row.items(), i -> new ArrayList<>())
                    .add(row));
        }
        Map<Parts, List<PublicTable.Row>> left = new LinkedHashMap<>();
        Set<List<String>> more = new LinkedHashSet<>();
        parts.forEach((of, byItems) -> {
            List<PublicTable.Row> rows = new ArrayList<>();
            byItems.values().forEach(shown -> rows.add(rest(of, shown)));
            if (rows.stream().flatMap(r -> r.exact().stream()).anyMatch(n -> n.orElse(0L) < 0)) {
                more.add(List.of(of.level, of.above));
            }
            if (rows.stream().flatMap(r -> r.exact().stream()).anyMatch(n -> n.orElse(0L) > 0)) {
                left.put(of, rows);
            }
        });
        List<PublicTable.Row> rows = new ArrayList<>(table.rows());
        left.forEach((of, rests) -> {
            // where parts are more than the total somewhere, people count in several
            if (!more.contains(List.of(of.level, of.above))) {
                rows.addAll(rests);
            }
        });
        return table.with(rows);
    }

    private PublicTable.Row rest(Parts of, List<PublicTable.Row> shown) {
        PublicTable.Row first = shown.get(0);
        List<Optional<Long>> rests = new ArrayList<>();
        for (int i = 0; i < table.indicators().size(); i++) {
            int indicator = i;
            long sum =
                    shown.stream().mapToLong(r -> r.exact(indicator).orElse(0L)).sum();
            rests.add(
                    table.indicators().get(i).kind() == PublicTable.Kind.COUNT
                            ? Optional.ofNullable(
                                            totals.get(keys.of(of.time, of.above, of.place, keys.items(first), i)))
                                    .map(total -> total - sum)
                            : Optional.empty());
        }
        return new PublicTable.Row(
                of.time,
                of.level,
                "left out of " + of.place,
                Map.of(of.above, of.place),
                first.items(),
                first.groups(),
                rests.stream()
                        .map(r -> r.isPresent() ? PublicTable.LEFT_OUT : "z")
                        .toList(),
                List.of(),
                rests);
    }
}
