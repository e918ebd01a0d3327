package uk.tlevels.disclosure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import uk.tlevels.disclosure.attack.Bounds;
import uk.tlevels.disclosure.attack.Equation;

/** Writes inequalities down for every release that has all the files that they name. */
final class Inequalities {
    private final TableKnowledge all;

    /** By release and file, the number of the table. */
    private final Map<String, Map<String, Integer>> tables = new TreeMap<>();

    Inequalities(TableKnowledge all) {
        this.all = all;
        for (int t = 0; t < all.tables().size(); t++) {
            tables.computeIfAbsent(all.tables().get(t).release(), r -> new HashMap<>())
                    .put(all.tables().get(t).file(), t);
        }
    }

    void add(Inequality inequality) {
        tables.values().forEach(files -> {
            List<Side> sides = new ArrayList<>();
            for (Inequality.Term term : inequality.terms()) {
                Optional.ofNullable(files.get(term.file()))
                        .flatMap(number -> side(term, number))
                        .ifPresent(sides::add);
            }
            if (sides.size() == inequality.terms().size()) {
                add(inequality, sides);
            }
        });
    }

    /**
     * A term in a table.
     *
     * @param number the number of the table
     * @param indicator the number of the indicator
     * @param items the items that it stands at, other than totals
     */
    private record Side(
            Inequality.Term term,
            int number,
            int indicator,
            SortedMap<String, String> items,
            TableKnowledge.Keys keys) {
        /** Whether a row stands where the term does. */
        boolean isAt(SortedMap<String, String> ofRow) {
            return term.where().keySet().stream().allMatch(filter -> Optional.ofNullable(items.get(filter))
                    .equals(Optional.ofNullable(ofRow.get(filter))));
        }
    }

    private Optional<Side> side(Inequality.Term term, int number) {
        PublicTable table = all.tables().get(number);
        return table.indicator(term.indicator())
                .filter(i -> term.where().keySet().stream()
                        .allMatch(filter -> table.filter(filter).isPresent()))
                .map(i -> {
                    SortedMap<String, String> items = new TreeMap<>(term.where());
                    items.entrySet().removeIf(e -> table.filters()
                            .get(table.filter(e.getKey()).orElseThrow())
                            .total()
                            .filter(e.getValue()::equals)
                            .isPresent());
                    return new Side(term, number, i, items, new TableKnowledge.Keys(table));
                });
    }

    /** The rows of the first term say for what the others are looked up; one of them that stands nowhere leaves it out. */
    private void add(Inequality inequality, List<Side> sides) {
        Side first = sides.get(0);
        for (PublicTable.Row row : all.tables().get(first.number).rows()) {
            SortedMap<String, String> items = first.keys.items(row);
            if (first.isAt(items)) {
                items.keySet().removeAll(first.term.where().keySet());
                List<Integer> cells = new ArrayList<>();
                List<Long> factors = new ArrayList<>();
                for (Side side : sides) {
                    SortedMap<String, String> ofSide = new TreeMap<>(items);
                    ofSide.putAll(side.items);
                    all.where()
                            .byKey(
                                    side.number,
                                    side.keys.of(row.time(), row.level(), row.place(), ofSide, side.indicator))
                            .ifPresent(cell -> {
                                cells.add(cell);
                                factors.add(side.term.factor());
                            });
                }
                if (cells.size() == sides.size()) {
                    all.knowledge()
                            .add(Equation.between(
                                    cells,
                                    factors,
                                    -Bounds.UNBOUNDED,
                                    inequality.bound(),
                                    () -> words(inequality, cells)));
                }
            }
        }
    }

    private String words(Inequality inequality, List<Integer> cells) {
        return all.words(cells.get(0)) + ": " + inequality.words() + ", with "
                + String.join(
                        ", ",
                        IntStream.range(0, cells.size())
                                .mapToObj(i -> all.text(cells.get(i)))
                                .toList());
    }
}
