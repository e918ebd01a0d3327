package uk.tlevels.disclosure.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uk.tlevels.disclosure.attack.Bounds;
import uk.tlevels.disclosure.attack.Equation;

/**
 * Writes down what holds between the counts of one table, and between them and those of the other tables of its release. Of
 * parts and totals it is tried first whether they add up wherever they can be seen; where they do not, people count in
 * several parts, and each part is at most the total and the total at most the sum.
 */
final class Equations {
    private static final int MOST_WORDS = 10;

    private final TableKnowledge all;
    private final TableKnowledge.RawCells raw;
    private final int number;
    private final PublicTable table;
    private final TableKnowledge.Keys keys;
    private final Map<String, Integer> rowsByItems = new HashMap<>();

    Equations(TableKnowledge all, TableKnowledge.RawCells raw, int number) {
        this.all = all;
        this.raw = raw;
        this.number = number;
        this.table = all.tables().get(number);
        this.keys = new TableKnowledge.Keys(table);
        for (int r = 0; r < table.rows().size(); r++) {
            rowsByItems.put(rowKey(table.rows().get(r), table.rows().get(r).items()), r);
        }
    }

    void add() {
        for (int f = 0; f < table.filters().size(); f++) {
            overItems(f);
            overGroups(f);
        }
        overPlaces();
        table.relations().sums().forEach(this::withinRows);
        table.relations().running().forEach(this::along);
        table.relations().shares().forEach(this::shares);
    }

    private static String rowKey(PublicTable.Row row, List<String> items) {
        return row.time() + "\u001f" + row.level() + "\u001f" + row.place() + "\u001f" + String.join("\u001f", items);
    }

    /** The parts of one total. */
    private static final class Family {
        private final List<Integer> parts = new ArrayList<>();
        private final List<Bounds> tested = new ArrayList<>();
        private boolean broken;
    }

    private void overItems(int f) {
        PublicTable.Filter filter = table.filters().get(f);
        if (filter.total().isEmpty()) {
            return;
        }
        Families families = new Families(filter.name(), "over " + filter.name());
        for (int r = 0; r < table.rows().size(); r++) {
            PublicTable.Row row = table.rows().get(r);
            if (!row.items().get(f).equals(filter.total().get())
                    && !GroupTotals.isGroup(filter, row.items().get(f))) {
                SortedMap<String, String> items = keys.items(row);
                items.remove(filter.name());
                families.part(r, row.level(), row.place(), items);
            }
        }
        families.add();
    }

    private void overGroups(int f) {
        PublicTable.Filter filter = table.filters().get(f);
        if (filter.grouping().isEmpty()) {
            return;
        }
        Families families = new Families(
                filter.name(),
                "over " + filter.name() + " of a " + filter.grouping().get());
        for (int r = 0; r < table.rows().size(); r++) {
            PublicTable.Row row = table.rows().get(r);
            if (filter.total().filter(row.items().get(f)::equals).isEmpty()
                    && !row.groups().get(f).isEmpty()
                    && !GroupTotals.isGroup(filter, row.items().get(f))) {
                SortedMap<String, String> items = keys.items(row);
                items.remove(filter.name());
                items.put(filter.grouping().get(), row.groups().get(f));
                families.part(r, row.level(), row.place(), items);
            }
        }
        families.add();
    }

    private void overPlaces() {
        Map<String, Families> byLevels = new LinkedHashMap<>();
        for (int r = 0; r < table.rows().size(); r++) {
            PublicTable.Row row = table.rows().get(r);
            int at = r;
            new TreeMap<>(row.parents()).forEach((level, place) -> byLevels.computeIfAbsent(
                            row.level() + ">" + level,
                            k -> new Families(Relations.PLACES, "over places of level " + row.level()))
                    .part(at, level, place, keys.items(row)));
        }
        byLevels.values().forEach(Families::add);
    }

    /** The totals and parts of one dimension of the table, by indicator. */
    private final class Families {
        private final String dimension;
        private final String words;
        private final List<Map<String, Family>> byIndicator = new ArrayList<>();

        Families(String dimension, String words) {
            this.dimension = dimension;
            this.words = words;
            table.indicators().forEach(i -> byIndicator.add(new LinkedHashMap<>()));
        }

        void part(int row, String level, String place, SortedMap<String, String> itemsOfTotal) {
            String time = table.rows().get(row).time();
            for (int i = 0; i < table.indicators().size(); i++) {
                if (table.indicators().get(i).kind() == PublicTable.Kind.COUNT) {
                    Family family = byIndicator
                            .get(i)
                            .computeIfAbsent(keys.of(time, level, place, itemsOfTotal, i), k -> new Family());
                    Optional<Integer> cell = raw.at(new TableKnowledge.Place(number, row, i));
                    cell.ifPresent(r -> {
                        family.parts.add(all.where().cellOf(r));
                        family.tested.add(raw.tested(r));
                    });
                    family.broken |= cell.isEmpty()
                            && !table.rows().get(row).texts().get(i).equals("z");
                }
            }
        }

        void add() {
            byIndicator.forEach(this::add);
        }

        /** The totals stand in the table itself or else in others of its release, each of which is tried by itself. */
        private void add(Map<String, Family> families) {
            Map<String, Family> whole = new LinkedHashMap<>();
            families.forEach((key, family) -> {
                if (!family.broken && !family.parts.isEmpty()) {
                    whole.put(key, family);
                }
            });
            Set<Integer> used = new HashSet<>();
            List<Integer> others = new ArrayList<>(List.of(number));
            for (int t = 0; t < all.tables().size(); t++) {
                if (t != number && all.tables().get(t).release().equals(table.release())) {
                    others.add(t);
                }
            }
            for (int other : others) {
                Map<Integer, Family> totals = new LinkedHashMap<>();
                whole.forEach((key, family) -> all.where()
                        .byKey(other, key)
                        .filter(total -> other == number
                                || all.where().byKey(number, key).isEmpty())
                        .filter(used::add)
                        .ifPresent(total -> totals.put(total, family)));
                addTotals(totals, other == number);
            }
        }

        private void addTotals(Map<Integer, Family> totals, boolean ofThisTable) {
            boolean overlap = table.relations().overlapping().contains(dimension);
            boolean declared = overlap;
            boolean moreThanParts = false;
            boolean lessThanParts = false;
            int equal = 0;
            int seen = 0;
            for (Map.Entry<Integer, Family> e : totals.entrySet()) {
                Bounds parts = sum(e.getValue().tested);
                Bounds total = tested(e.getKey());
                overlap |= !parts.meets(total);
                moreThanParts |= total.low() > parts.high();
                lessThanParts |= total.high() < parts.low();
                if (parts.width() == 0 && total.width() == 0) {
                    seen++;
                    equal += parts.equals(total) ? 1 : 0;
                }
            }
            boolean unrelated =
                    overlap && !declared && !ofThisTable && (moreThanParts ? lessThanParts : 2 * equal < seen);
            if (!unrelated) {
                for (Map.Entry<Integer, Family> e : totals.entrySet()) {
                    addOne(e.getKey(), e.getValue(), overlap, new Outside(moreThanParts, lessThanParts));
                }
            }
        }

        private void addOne(int total, Family family, boolean overlap, Outside outside) {
            Supplier<String> sum = () -> sum(total, family.parts, overlap ? " <= " : " = ") + " (" + words + ")";
            boolean exactly = family.tested.stream().allMatch(t -> t.width() == 0)
                    && all.exact(total)
                            .filter(t -> t == sum(family.tested).low())
                            .isPresent();
            if (!overlap || exactly) {
                all.knowledge().add(Equation.sum(total, family.parts, sum));
                return;
            }
            for (int part : family.parts) {
                all.knowledge()
                        .add(Equation.atMost(
                                part, total, () -> all.words(part) + " is at most the total " + all.text(total)));
            }
            List<Integer> cells = new ArrayList<>(family.parts);
            List<Long> factors = new ArrayList<>();
            family.parts.forEach(p -> factors.add(1L));
            cells.add(total);
            factors.add(-1L);
            // where people overlap parts add up to more than the total, where some parts are not published to less
            if (!outside.more()) {
                all.knowledge().add(Equation.between(cells, factors, 0, Bounds.UNBOUNDED, sum));
            } else if (!outside.less()) {
                Supplier<String> atMost = () -> sum(total, family.parts, " >= ") + " (" + words + ")";
                all.knowledge().add(Equation.between(cells, factors, -Bounds.UNBOUNDED, 0, atMost));
            }
        }

        private Bounds tested(int cell) {
            return all.exact(cell).map(Bounds::exactly).orElse(all.knowledge().bounds(cell));
        }
    }

    /**
     * Whether some total lies outside what its parts add up to.
     *
     * @param more above it
     * @param less below it
     */
    private record Outside(boolean more, boolean less) {}

    private static Bounds sum(List<Bounds> parts) {
        long low = 0;
        long high = 0;
        for (Bounds part : parts) {
            low += part.low();
            high = part.high() >= Bounds.UNBOUNDED ? Bounds.UNBOUNDED : Math.min(Bounds.UNBOUNDED, high + part.high());
        }
        return new Bounds(low, parts.stream().anyMatch(p -> p.high() >= Bounds.UNBOUNDED) ? Bounds.UNBOUNDED : high);
    }

    private String sum(int total, List<Integer> parts, String sign) {
        String terms = parts.stream().limit(MOST_WORDS).map(all::text).collect(Collectors.joining(" + "));
        return all.words(total) + ": " + all.text(total) + sign + terms
                + (parts.size() > MOST_WORDS ? " + … (" + parts.size() + " parts)" : "");
    }

    private void withinRows(Relations.RowSum sum) {
        Optional<Integer> total = table.indicator(sum.total());
        for (int r = 0; r < table.rows().size(); r++) {
            if (total.isPresent() && holds(sum, table.rows().get(r))) {
                int at = r;
                List<Optional<Integer>> parts = sum.parts().stream()
                        .map(p -> table.indicator(p).flatMap(i -> all.cell(number, at, i)))
                        .toList();
                Optional<Integer> whole = all.cell(number, r, total.get());
                if (whole.isPresent() && parts.stream().allMatch(Optional::isPresent)) {
                    List<Integer> cells =
                            parts.stream().map(Optional::orElseThrow).toList();
                    all.knowledge()
                            .add(Equation.sum(
                                    whole.get(),
                                    cells,
                                    () -> sum(whole.get(), cells, " = ") + " (" + sum.parts() + ")"));
                }
            }
        }
    }

    private boolean holds(Relations.RowSum sum, PublicTable.Row row) {
        return sum.where().entrySet().stream().allMatch(e -> table.filter(e.getKey())
                .map(f -> row.items().get(f))
                .filter(e.getValue()::contains)
                .isPresent());
    }

    private void along(Relations.Running running) {
        int filter = table.filter(running.along()).orElseThrow();
        int counted = table.indicator(running.of()).orElseThrow();
        int up = table.indicator(running.indicator()).orElseThrow();
        for (int r = 0; r < table.rows().size(); r++) {
            PublicTable.Row row = table.rows().get(r);
            int place = running.order().indexOf(row.items().get(filter));
            Optional<Integer> total = all.cell(number, r, up);
            Optional<Integer> step = all.cell(number, r, counted);
            if (place < 0 || total.isEmpty() || step.isEmpty()) {
                continue;
            }
            List<Integer> parts = new ArrayList<>(List.of(step.get()));
            if (place > 0) {
                Optional<Integer> before =
                        row(row, filter, running.order().get(place - 1)).flatMap(b -> all.cell(number, b, up));
                if (before.isEmpty()) {
                    continue;
                }
                parts.add(before.get());
            }
            all.knowledge()
                    .add(Equation.sum(total.get(), parts, () -> sum(total.get(), parts, " = ") + " (running count)"));
            if (place == running.order().size() - 1) {
                table.filters()
                        .get(filter)
                        .total()
                        .flatMap(t -> row(row, filter, t))
                        .flatMap(t -> all.cell(number, t, counted))
                        .ifPresent(whole -> all.knowledge()
                                .add(Equation.sum(
                                        whole,
                                        List.of(total.get()),
                                        () -> sum(whole, List.of(total.get()), " = ")
                                                + " (running count at its end)")));
            }
        }
    }

    private Optional<Integer> row(PublicTable.Row row, int filter, String item) {
        List<String> items = new ArrayList<>(row.items());
        items.set(filter, item);
        return Optional.ofNullable(rowsByItems.get(rowKey(row, items)));
    }

    /** A percentage that is shown bounds part and whole, where one of them is not. */
    private void shares(Relations.Share share) {
        int percent = table.indicator(share.percent()).orElseThrow();
        int part = table.indicator(share.part()).orElseThrow();
        int whole = table.indicator(share.whole()).orElseThrow();
        for (int r = 0; r < table.rows().size(); r++) {
            PublicTable.Row row = table.rows().get(r);
            Optional<BigDecimal> shown = TableKnowledge.number(row.texts().get(percent));
            Optional<Integer> above = all.cell(number, r, part);
            Optional<Integer> below = wholeRow(share, row, r).flatMap(w -> all.cell(number, w, whole));
            if (shown.isPresent() && above.isPresent() && below.isPresent()) {
                share(shown.get(), above.get(), below.get(), all.words(above.get()));
            }
        }
    }

    private Optional<Integer> wholeRow(Relations.Share share, PublicTable.Row row, int r) {
        if (share.across().isEmpty()) {
            return Optional.of(r);
        }
        int filter = table.filter(share.across().get()).orElseThrow();
        return table.filters().get(filter).total().flatMap(t -> row(row, filter, t));
    }

    private void share(BigDecimal percent, int part, int whole, String about) {
        if (all.knowledge().bounds(part).width() == 0
                && all.knowledge().bounds(whole).width() == 0) {
            return;
        }
        long unit = BigDecimal.TEN.pow(Math.max(0, percent.scale())).longValueExact() * 2;
        long twice = percent.multiply(BigDecimal.valueOf(unit)).longValueExact();
        Supplier<String> words =
                () -> about + " is " + percent.toPlainString() + "% of " + all.words(whole) + ": " + all.text(whole);
        all.knowledge()
                .add(Equation.between(
                        List.of(part, whole), List.of(100 * unit, 1 - twice), 0, Bounds.UNBOUNDED, words));
        all.knowledge()
                .add(Equation.between(
                        List.of(part, whole), List.of(-100 * unit, twice + 1), 0, Bounds.UNBOUNDED, words));
    }
}
