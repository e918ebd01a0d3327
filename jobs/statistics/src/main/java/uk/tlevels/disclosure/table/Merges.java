package uk.tlevels.disclosure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uk.tlevels.disclosure.attack.Equation;

/**
 * Writes down that counts of merged items, such as of the students with a Merit or better, are the sums of the items that they
 * were merged from, where another file of the release shows those. Which items these are is learnt from the counts whose parts
 * are known by name, and then holds for every place and period.
 */
final class Merges {
    private final TableKnowledge all;
    private final TableKnowledge.RawCells raw;

    /** The counts that one of a name is part of, by release and name. */
    private final Map<String, List<Integer>> byName = new HashMap<>();

    Merges(TableKnowledge all, TableKnowledge.RawCells raw) {
        this.all = all;
        this.raw = raw;
        for (int r = 0; r < raw.size(); r++) {
            PublicTable table = all.tables().get(raw.place(r).table());
            for (String name : names(raw.place(r))) {
                byName.computeIfAbsent(table.release() + "\u001f" + name, n -> new ArrayList<>(2))
                        .add(r);
            }
        }
    }

    void add() {
        for (int table = 0; table < all.tables().size(); table++) {
            if (all.tables().get(table).relations().merged()) {
                int merged = table;
                learnt(table).forEach((other, merges) -> write(merged, other, merges));
            }
        }
    }

    private List<String> names(TableKnowledge.Place place) {
        return all.tables().get(place.table()).rows().get(place.row()).identities(place.indicator());
    }

    /**
     * What one file says of a count and another does not.
     *
     * @param indicator the number of the indicator
     * @param items items by filter
     */
    private record Aspect(int indicator, SortedMap<String, String> items) {}

    /** By other table, and by what is merged, what it is merged from. */
    private Map<Integer, Map<Aspect, Set<Aspect>>> learnt(int number) {
        PublicTable table = all.tables().get(number);
        TableKnowledge.Keys keys = new TableKnowledge.Keys(table);
        Map<Integer, Map<Aspect, Set<Aspect>>> learnt = new TreeMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            SortedMap<String, String> items = keys.items(table.rows().get(row));
            for (int i = 0; i < table.indicators().size(); i++) {
                Aspect merged = new Aspect(i, items);
                List<String> names = table.rows().get(row).identities(i);
                for (String name : names) {
                    byName.getOrDefault(table.release() + "\u001f" + name, List.of()).stream()
                            .map(raw::place)
                            .filter(part -> part.table() != number && names.containsAll(names(part)))
                            .forEach(part -> learn(learnt, merged, part));
                }
            }
        }
        return learnt;
    }

    private void learn(Map<Integer, Map<Aspect, Set<Aspect>>> learnt, Aspect merged, TableKnowledge.Place part) {
        PublicTable other = all.tables().get(part.table());
        SortedMap<String, String> parts =
                new TableKnowledge.Keys(other).items(other.rows().get(part.row()));
        SortedMap<String, String> own = without(merged.items, parts);
        if (!own.isEmpty()) {
            learnt.computeIfAbsent(part.table(), t -> new LinkedHashMap<>())
                    .computeIfAbsent(new Aspect(merged.indicator, own), a -> new LinkedHashSet<>())
                    .add(new Aspect(part.indicator(), without(parts, merged.items)));
        }
    }

    private static SortedMap<String, String> without(SortedMap<String, String> items, Map<String, String> others) {
        SortedMap<String, String> left = new TreeMap<>(items);
        left.entrySet().removeAll(others.entrySet());
        return left;
    }

    private void write(int number, int other, Map<Aspect, Set<Aspect>> merges) {
        PublicTable table = all.tables().get(number);
        TableKnowledge.Keys keys = new TableKnowledge.Keys(table);
        TableKnowledge.Keys keysOfParts = new TableKnowledge.Keys(all.tables().get(other));
        for (int r = 0; r < table.rows().size(); r++) {
            PublicTable.Row row = table.rows().get(r);
            SortedMap<String, String> items = keys.items(row);
            for (Map.Entry<Aspect, Set<Aspect>> merge : merges.entrySet()) {
                Optional<Integer> whole = all.cell(number, r, merge.getKey().indicator);
                if (whole.isPresent()
                        && items.entrySet().containsAll(merge.getKey().items.entrySet())) {
                    List<Integer> parts = new ArrayList<>();
                    for (Aspect part : merge.getValue()) {
                        SortedMap<String, String> ofPart = without(items, merge.getKey().items);
                        ofPart.putAll(part.items);
                        all.where()
                                .byKey(
                                        other,
                                        keysOfParts.of(row.time(), row.level(), row.place(), ofPart, part.indicator))
                                .ifPresent(parts::add);
                    }
                    write(whole.get(), parts);
                }
            }
        }
    }

    private void write(int whole, List<Integer> parts) {
        if (!parts.isEmpty()) {
            Supplier<String> words = () -> all.words(whole) + ": " + all.text(whole) + " = "
                    + parts.stream().map(all::text).collect(Collectors.joining(" + ")) + " (items merged)";
            all.knowledge().add(Equation.sum(whole, parts, words));
        }
    }
}
