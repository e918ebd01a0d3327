package uk.tlevels.disclosure.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.tlevels.disclosure.attack.Bounds;
import uk.tlevels.disclosure.attack.Knowledge;

/** One system of all that a reader of some tables can know. A count that stands in several tables is one cell of it. */
public final class TableKnowledge {
    private final List<PublicTable> tables;
    private final Places places;
    private final Knowledge knowledge = new Knowledge();
    private final List<List<Place>> standsIn = new ArrayList<>();

    /**
     * Where a count stands.
     *
     * @param table the number of the table
     * @param row the number of the row
     * @param indicator the number of the indicator
     */
    public record Place(int table, int row, int indicator) {}

    private TableKnowledge(List<PublicTable> tables, Places places) {
        this.tables = List.copyOf(tables);
        this.places = places;
    }

    /**
     * The knowledge of who has all of some tables, among it of what the places that a table leaves out have together, and the
     * items of a group: those follow the rows of the table, and nobody is shown them.
     */
    public static TableKnowledge of(List<PublicTable> published, Assumptions assumptions) {
        List<PublicTable> tables = GroupTotals.with(LeftOut.with(published));
        RawCells raw = new RawCells(tables, assumptions);
        Places places = Links.of(tables, raw);
        TableKnowledge all = new TableKnowledge(tables, places);
        for (int cell = 0; cell < places.cells(); cell++) {
            all.knowledge.cell(Bounds.atLeast(0));
            all.standsIn.add(new ArrayList<>());
        }
        for (int r = 0; r < raw.size(); r++) {
            int cell = places.cellOf(r);
            all.knowledge.narrow(cell, raw.interval(r));
            all.standsIn.get(cell).add(raw.place(r));
        }
        for (int table = 0; table < tables.size(); table++) {
            new Equations(all, raw, table).add();
        }
        new Merges(all, raw).add();
        assumptions.inequalities().forEach(new Inequalities(all)::add);
        return all;
    }

    /** What is known, for the attack. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** The tables in the order in which they were given, each with what it does not show at its end. */
    public List<PublicTable> tables() {
        return tables;
    }

    /** The cell that stands somewhere; empty where no count does. */
    public Optional<Integer> cell(int table, int row, int indicator) {
        return places.cell(table, row, indicator);
    }

    /** Everywhere that a cell stands. */
    public List<Place> places(int cell) {
        return Collections.unmodifiableList(standsIn.get(cell));
    }

    /** Everywhere that a count about the same stands, in whatever edition; whether or not it is taken for one with this. */
    public List<Place> alike(Place place) {
        return places.alike(place);
    }

    /** The text of a cell, where one of its places shows a number; else that of its first place. */
    public String text(int cell) {
        return standsIn.get(cell).stream()
                .map(this::text)
                .filter(TableKnowledge::isNumber)
                .findFirst()
                .orElseGet(() -> text(standsIn.get(cell).get(0)));
    }

    /** Whether a number stands somewhere, rather than a symbol. */
    public boolean showsNumber(Place place) {
        return isNumber(text(place));
    }

    /** What stands somewhere. */
    public String text(Place place) {
        return tables.get(place.table()).rows().get(place.row()).texts().get(place.indicator());
    }

    /** Whether a count is held back, or nobody is shown it because its places are left out. */
    public boolean isHidden(int cell) {
        return standsIn.get(cell).stream()
                .map(this::text)
                .anyMatch(t -> t.equals("c") || t.equals(PublicTable.LEFT_OUT));
    }

    /** The count behind a cell, where it is known to whoever asks. */
    public Optional<Long> exact(int cell) {
        return standsIn.get(cell).stream()
                .flatMap(p -> tables.get(p.table()).rows().get(p.row()).exact(p.indicator()).stream())
                .findFirst();
    }

    /** A cell in words: file, period, place, items and indicator. */
    public String words(int cell) {
        Place place = standsIn.get(cell).get(0);
        PublicTable table = tables.get(place.table());
        return table.release() + "/" + table.file() + ": " + about(place) + ", "
                + table.indicators().get(place.indicator()).name();
    }

    private String about(Place place) {
        PublicTable table = tables.get(place.table());
        PublicTable.Row row = table.rows().get(place.row());
        List<String> words = new ArrayList<>(List.of(row.time(), row.level() + " " + row.place()));
        for (int f = 0; f < table.filters().size(); f++) {
            words.add(table.filters().get(f).name() + " " + row.items().get(f));
        }
        return String.join(", ", words);
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '-');
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return isNumber(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The counts of all tables before it is known which are one. */
    static final class RawCells {
        private final List<Place> places = new ArrayList<>();
        private final List<Bounds> intervals = new ArrayList<>();
        private final List<Optional<Long>> exact = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();
        private final Map<Place, Integer> byPlace = new HashMap<>();
        private final Map<String, List<Integer>> alike = new LinkedHashMap<>();

        RawCells(List<PublicTable> tables, Assumptions assumptions) {
            for (int t = 0; t < tables.size(); t++) {
                PublicTable table = tables.get(t);
                Keys keysOf = new Keys(table);
                for (int r = 0; r < table.rows().size(); r++) {
                    PublicTable.Row row = table.rows().get(r);
                    for (int i = 0; i < table.indicators().size(); i++) {
                        Optional<Bounds> known = table.indicators().get(i).kind() == PublicTable.Kind.COUNT
                                ? interval(row.texts().get(i), table.roundingBase(), assumptions)
                                : Optional.empty();
                        if (known.isPresent()) {
                            String key = keysOf.of(row, i);
                            byPlace.put(new Place(t, r, i), places.size());
                            alike.computeIfAbsent(key, k -> new ArrayList<>(2)).add(places.size());
                            places.add(new Place(t, r, i));
                            intervals.add(known.get());
                            exact.add(row.exact(i));
                            keys.add(key);
                        }
                    }
                }
            }
        }

        /** What a reader knows of a count by what stands for it; empty where there is no count. */
        private static Optional<Bounds> interval(String text, int base, Assumptions assumptions) {
            if (text.equals("c")) {
                return Optional.of(Bounds.atLeast(assumptions.smallestHidden()));
            }
            if (text.equals(PublicTable.LEFT_OUT) || text.equals(PublicTable.SUMMED)) {
                return Optional.of(Bounds.atLeast(0));
            }
            if (text.equals("low") || text.equals("k")) {
                return Optional.of(new Bounds(1, Math.max(1, (base - 1) / 2)));
            }
            return number(text)
                    .filter(n -> n.signum() >= 0 && n.stripTrailingZeros().scale() <= 0)
                    .map(n -> n.longValue())
                    .map(n -> n == 0 ? Bounds.exactly(0) : new Bounds(Math.max(1, n - base / 2), n + (base - 1) / 2));
        }

        int size() {
            return places.size();
        }

        Place place(int raw) {
            return places.get(raw);
        }

        Bounds interval(int raw) {
            return intervals.get(raw);
        }

        Optional<Long> exact(int raw) {
            return exact.get(raw);
        }

        String key(int raw) {
            return keys.get(raw);
        }

        /** The counts about the same, by their key, in the order of the tables. */
        Map<String, List<Integer>> alike() {
            return alike;
        }

        Optional<Integer> at(Place place) {
            return Optional.ofNullable(byPlace.get(place));
        }

        /** All that can be said of a count when equations are tried on it. */
        Bounds tested(int raw) {
            return exact.get(raw).map(Bounds::exactly).orElse(intervals.get(raw));
        }
    }

    /** What a count is about, the same in every file: period, place, items other than totals, indicator. */
    static final class Keys {
        private final PublicTable table;

        Keys(PublicTable table) {
            this.table = table;
        }

        String of(PublicTable.Row row, int indicator) {
            return of(row.time(), row.level(), row.place(), items(row), indicator);
        }

        String of(String time, String level, String place, Map<String, String> items, int indicator) {
            return String.join(
                    "\u001f",
                    time,
                    level,
                    place,
                    items.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining("\u001e")),
                    table.indicators().get(indicator).name());
        }

        SortedMap<String, String> items(PublicTable.Row row) {
            TreeMap<String, String> items = new TreeMap<>();
            for (int f = 0; f < table.filters().size(); f++) {
                PublicTable.Filter filter = table.filters().get(f);
                String item = row.items().get(f);
                if (GroupTotals.isGroup(filter, item)) {
                    items.put(filter.grouping().get(), GroupTotals.group(item));
                } else if (filter.total().filter(item::equals).isEmpty()) {
                    items.put(filter.name(), item);
                }
            }
            return items;
        }
    }

    /** Which counts are one cell. */
    static final class Places {
        private final RawCells raw;
        private final int[] cells;
        private final int size;
        private final Map<Integer, Map<String, Integer>> byTable = new LinkedHashMap<>();

        Places(RawCells raw, int[] roots) {
            this.raw = raw;
            cells = new int[roots.length];
            Map<Integer, Integer> numbers = new HashMap<>();
            for (int r = 0; r < roots.length; r++) {
                cells[r] = numbers.computeIfAbsent(roots[r], k -> numbers.size());
                byTable.computeIfAbsent(raw.place(r).table(), k -> new HashMap<>())
                        .put(raw.key(r), cells[r]);
            }
            size = numbers.size();
        }

        int cells() {
            return size;
        }

        int cellOf(int rawCell) {
            return cells[rawCell];
        }

        Optional<Integer> cell(int table, int row, int indicator) {
            return raw.at(new Place(table, row, indicator)).map(r -> cells[r]);
        }

        List<Place> alike(Place place) {
            return raw.at(place).stream()
                    .flatMap(r -> raw.alike().get(raw.key(r)).stream())
                    .map(raw::place)
                    .toList();
        }

        /** The cell of a table that is about something. */
        Optional<Integer> byKey(int table, String key) {
            return Optional.ofNullable(byTable.getOrDefault(table, Map.of()).get(key));
        }
    }

    Places where() {
        return places;
    }
}
