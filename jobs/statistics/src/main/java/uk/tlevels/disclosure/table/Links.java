package uk.tlevels.disclosure.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.tlevels.disclosure.attack.Bounds;

/**
 * Finds the counts that are one although they stand in several files or editions. Counts about the same thing are taken for
 * one where their files agree on all that both show of the period; between editions of the period and place with all indicators,
 * since a revised edition changes some places and not others. Whoever knows the counts of an edition also takes for unchanged
 * what another shows the same of over the items of its last filter, such as the grades of a T Level: a reader may.
 */
final class Links {
    /** Numbers that agree by chance are small; one of this size, or several, are evidence. */
    private static final long TELLING = 10;

    private static final int SEVERAL = 4;

    /** So many numbers that agree over the items of a filter make a reader think that the others do. */
    private static final int SOME = 2;

    private final List<PublicTable> tables;
    private final TableKnowledge.RawCells raw;
    private final int[] roots;

    /** What all the counts of a root leave of it together. */
    private final Bounds[] known;

    private Links(List<PublicTable> tables, TableKnowledge.RawCells raw) {
        this.tables = tables;
        this.raw = raw;
        roots = new int[raw.size()];
        known = new Bounds[raw.size()];
        for (int r = 0; r < roots.length; r++) {
            roots[r] = r;
            known[r] = raw.tested(r);
        }
    }

    static TableKnowledge.Places of(List<PublicTable> tables, TableKnowledge.RawCells raw) {
        Links links = new Links(tables, raw);
        links.join();
        int[] roots = new int[raw.size()];
        for (int r = 0; r < roots.length; r++) {
            roots[r] = links.root(r);
        }
        return new TableKnowledge.Places(raw, roots);
    }

    private record Pair(String one, String other) {}

    private static final class Evidence {
        private final List<int[]> pairs = new ArrayList<>();
        private int agreements;
        private boolean telling;
        private boolean contradicted;
        private boolean oneIsExact;
        private boolean otherIsExact;
        private boolean editions;

        boolean isProtecting() {
            return editions ? oneIsExact || otherIsExact : oneIsExact != otherIsExact;
        }
    }

    private void join() {
        Map<Pair, Evidence> evidence = new LinkedHashMap<>();
        Map<Pair, Evidence> narrow = new LinkedHashMap<>();
        Map<String, String> slices = new HashMap<>();
        raw.alike().values().forEach(same -> {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    boolean editions = !table(same.get(i))
                            .release()
                            .equals(table(same.get(j)).release());
                    Pair pair = new Pair(slice(slices, same.get(i), editions), slice(slices, same.get(j), editions));
                    weigh(evidence.computeIfAbsent(pair, p -> new Evidence()), same.get(i), same.get(j));
                    if (editions) {
                        Pair items = new Pair(
                                pair.one + items(slices, same.get(i)), pair.other + items(slices, same.get(j)));
                        weigh(narrow.computeIfAbsent(items, p -> new Evidence()), same.get(i), same.get(j));
                    }
                }
            }
        });
        joinNamed();
        Set<String> refuted = refuted(evidence);
        List<Map.Entry<Pair, Evidence>> strongest = new ArrayList<>(evidence.entrySet());
        strongest.sort(Comparator.<Map.Entry<Pair, Evidence>, Boolean>comparing(
                        e -> !e.getValue().oneIsExact && !e.getValue().otherIsExact)
                .thenComparing(e -> -e.getValue().agreements));
        strongest.forEach(entry -> {
            Evidence e = entry.getValue();
            // whoever knows the counts of one side protects the other as well, however little speaks for it
            boolean protects = e.isProtecting();
            boolean holds = !e.contradicted && (protects || e.telling || e.agreements >= SEVERAL);
            boolean misled = !e.oneIsExact
                    && !e.otherIsExact
                    && (refuted.contains(entry.getKey().one) || refuted.contains(entry.getKey().other));
            if (holds && !misled) {
                join(e);
            }
        });
        narrow.values().forEach(e -> {
            if (!e.contradicted && e.isProtecting() && e.agreements >= SOME) {
                join(e);
            }
        });
    }

    private void join(Evidence evidence) {
        if (evidence.pairs.stream().allMatch(p -> known[root(p[0])].meets(known[root(p[1])]))) {
            evidence.pairs.forEach(p -> join(p[0], p[1]));
        }
    }

    /** What a row is about but for its last filter. */
    private String items(Map<String, String> slices, int rawCell) {
        List<String> items = row(rawCell).items();
        String about = "/" + (items.isEmpty() ? "" : String.join("\u001f", items.subList(0, items.size() - 1)));
        return slices.computeIfAbsent(about, s -> s);
    }

    private boolean isSummed(int rawCell) {
        return row(rawCell).texts().get(raw.place(rawCell).indicator()).equals(PublicTable.SUMMED);
    }

    /** Counts of one name are one; of merged items only where they are about the same, since the rest of them may be hidden. */
    private void joinNamed() {
        Map<String, Integer> byName = new HashMap<>();
        for (boolean merged : new boolean[] {false, true}) {
            for (int r = 0; r < raw.size(); r++) {
                int at = r;
                List<String> names = row(r).identities(raw.place(r).indicator());
                if (table(r).relations().merged() == merged && names.size() == 1) {
                    int first = byName.computeIfAbsent(table(r).release() + "\u001f" + names.get(0), n -> at);
                    if (!merged || raw.key(first).equals(raw.key(r))) {
                        join(first, r);
                    }
                }
            }
        }
    }

    /** The slices of which it is known that they are not those of the tables whose counts are known. */
    private static Set<String> refuted(Map<Pair, Evidence> evidence) {
        Set<String> refuted = new HashSet<>();
        evidence.forEach((pair, e) -> {
            if (e.contradicted && e.oneIsExact != e.otherIsExact) {
                refuted.add(e.oneIsExact ? pair.other : pair.one);
            }
        });
        return refuted;
    }

    private PublicTable table(int rawCell) {
        return tables.get(raw.place(rawCell).table());
    }

    private PublicTable.Row row(int rawCell) {
        return table(rawCell).rows().get(raw.place(rawCell).row());
    }

    private String slice(Map<String, String> slices, int rawCell, boolean editions) {
        TableKnowledge.Place place = raw.place(rawCell);
        PublicTable.Row row = row(rawCell);
        String slice = place.table() + "/" + row.time() + "/"
                + (editions ? row.level() + "/" + row.place() : place.indicator());
        return slices.computeIfAbsent(slice, s -> s);
    }

    private void weigh(Evidence evidence, int one, int other) {
        Bounds first = raw.tested(one);
        Bounds second = raw.tested(other);
        boolean editions = !table(one).release().equals(table(other).release());
        if ((isSummed(one) || isSummed(other)) && (editions || !first.meets(second))) {
            // nobody sees the sum of a group, which people of several items may make more than its total
            return;
        }
        evidence.pairs.add(new int[] {one, other});
        evidence.editions |= editions;
        evidence.oneIsExact |= raw.exact(one).isPresent();
        evidence.otherIsExact |= raw.exact(other).isPresent();
        if (!first.meets(second)) {
            evidence.contradicted = true;
        } else if (first.high() < Bounds.UNBOUNDED && second.high() < Bounds.UNBOUNDED && first.low() > 0) {
            evidence.agreements++;
            evidence.telling |= first.low() >= TELLING;
        }
    }

    private int root(int cell) {
        int root = cell;
        while (roots[root] != root) {
            roots[root] = roots[roots[root]];
            root = roots[root];
        }
        return root;
    }

    private void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        roots[Math.max(first, second)] = Math.min(first, second);
        known[Math.min(first, second)] = known[first].and(known[second]);
    }
}
