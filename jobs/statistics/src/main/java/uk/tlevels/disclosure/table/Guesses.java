package uk.tlevels.disclosure.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody who has only the file guesses of the relations in it, by trying them on what is shown: a relation that every
 * row bears out, several of them tellingly, is taken to hold in the rows that show less.
 */
public final class Guesses {
    /** So many rows must bear a relation out, by numbers that are not equal for want of people. */
    private static final int TELLING_ROWS = 4;

    private static final int MOST_PARTS = 3;

    private final PublicTable table;
    private final List<Integer> counts = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();

    private Guesses(PublicTable table) {
        this.table = table;
        for (int i = 0; i < table.indicators().size(); i++) {
            if (table.indicators().get(i).kind() == PublicTable.Kind.COUNT) {
                counts.add(i);
            }
        }
        for (int r = 0; r < table.rows().size(); r++) {
            rows.put(key(table.rows().get(r), table.rows().get(r).items()), r);
        }
    }

    /** The relations that a reader of a table finds. */
    public static Relations of(PublicTable table) {
        Guesses guesses = new Guesses(table);
        return new Relations(guesses.running(), guesses.sums(), guesses.shares(), Set.of(), false);
    }

    private static String key(PublicTable.Row row, List<String> items) {
        return String.join("\u001f", row.time(), row.level(), row.place(), String.join("\u001f", items));
    }

    private Optional<Integer> row(PublicTable.Row row, int filter, String item) {
        List<String> items = new ArrayList<>(row.items());
        items.set(filter, item);
        return Optional.ofNullable(rows.get(key(row, items)));
    }

    private Optional<Long> count(int row, int indicator) {
        return TableKnowledge.number(table.rows().get(row).texts().get(indicator))
                .map(BigDecimal::longValue);
    }

    /** Counts how often something was borne out; once contradicted it is not true. */
    private static final class Trial {
        private int telling;
        private boolean contradicted;

        void bears(boolean holds, boolean tells) {
            contradicted |= !holds;
            telling += tells ? 1 : 0;
        }

        boolean convinces() {
            return !contradicted && telling >= TELLING_ROWS;
        }
    }

    private List<Relations.Running> running() {
        List<Relations.Running> found = new ArrayList<>();
        for (int f = 0; f < table.filters().size(); f++) {
            int filter = f;
            List<String> order = table.rows().stream()
                    .map(r -> r.items().get(filter))
                    .distinct()
                    .filter(i -> table.filters()
                            .get(filter)
                            .total()
                            .filter(i::equals)
                            .isEmpty())
                    .toList();
            for (int up : counts) {
                for (int step : counts) {
                    if (up != step && runs(f, order, up, step).convinces()) {
                        found.add(new Relations.Running(
                                table.indicators().get(up).name(),
                                table.indicators().get(step).name(),
                                table.filters().get(f).name(),
                                order));
                    }
                }
            }
        }
        return found;
    }

    private Trial runs(int filter, List<String> order, int up, int step) {
        Trial trial = new Trial();
        for (int r = 0; r < table.rows().size() && !trial.contradicted; r++) {
            PublicTable.Row row = table.rows().get(r);
            int place = order.indexOf(row.items().get(filter));
            Optional<Long> total = count(r, up);
            Optional<Long> own = count(r, step);
            if (place < 0 || total.isEmpty() || own.isEmpty()) {
                continue;
            }
            Optional<Long> before = place == 0
                    ? Optional.of(0L)
                    : row(row, filter, order.get(place - 1)).flatMap(b -> count(b, up));
            before.ifPresent(b -> trial.bears(total.get() == b + own.get(), b > 0 && own.get() > 0));
        }
        return trial;
    }

    private List<Relations.RowSum> sums() {
        List<Relations.RowSum> found = new ArrayList<>();
        for (int total : counts) {
            List<Integer> others = counts.stream().filter(c -> c != total).toList();
            for (int choice = 1; choice < 1 << Math.min(others.size(), 10); choice++) {
                if (Integer.bitCount(choice) >= 2 && Integer.bitCount(choice) <= MOST_PARTS) {
                    List<Integer> parts = new ArrayList<>();
                    for (int i = 0; i < others.size(); i++) {
                        if ((choice & (1 << i)) != 0) {
                            parts.add(others.get(i));
                        }
                    }
                    if (adds(total, parts, Map.of()).convinces()) {
                        found.add(sum(total, parts, Map.of()));
                    }
                }
            }
            others.stream().filter(o -> o > total).forEach(other -> found.addAll(same(total, other)));
        }
        return found;
    }

    /** Two names of one count, by the items of which they are one. */
    private List<Relations.RowSum> same(int one, int other) {
        List<Relations.RowSum> found = new ArrayList<>();
        if (adds(one, List.of(other), Map.of()).convinces()) {
            found.add(sum(one, List.of(other), Map.of()));
            return found;
        }
        for (int f = 0; f < table.filters().size(); f++) {
            int filter = f;
            String name = table.filters().get(f).name();
            table.rows().stream().map(r -> r.items().get(filter)).distinct().forEach(item -> {
                Map<String, List<String>> where = Map.of(name, List.of(item));
                if (adds(one, List.of(other), where).convinces()) {
                    found.add(sum(one, List.of(other), where));
                }
            });
        }
        return found;
    }

    private Relations.RowSum sum(int total, List<Integer> parts, Map<String, List<String>> where) {
        return new Relations.RowSum(
                table.indicators().get(total).name(),
                parts.stream().map(p -> table.indicators().get(p).name()).toList(),
                where);
    }

    private Trial adds(int total, List<Integer> parts, Map<String, List<String>> where) {
        Trial trial = new Trial();
        for (int r = 0; r < table.rows().size() && !trial.contradicted; r++) {
            int at = r;
            boolean meant = where.entrySet().stream().allMatch(e -> e.getValue()
                    .contains(table.rows()
                            .get(at)
                            .items()
                            .get(table.filter(e.getKey()).orElseThrow())));
            Optional<Long> whole = count(r, total);
            if (meant && whole.isPresent()) {
                long sum = 0;
                int some = 0;
                boolean all = true;
                for (int part : parts) {
                    Optional<Long> count = count(r, part);
                    all &= count.isPresent();
                    sum += count.orElse(0L);
                    some += count.orElse(0L) > 0 ? 1 : 0;
                }
                if (all) {
                    trial.bears(sum == whole.get(), some >= Math.min(2, parts.size()));
                }
            }
        }
        return trial;
    }

    private List<Relations.Share> shares() {
        List<Relations.Share> found = new ArrayList<>();
        for (int i = 0; i < table.indicators().size(); i++) {
            if (table.indicators().get(i).kind() == PublicTable.Kind.PERCENT) {
                share(i).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Relations.Share> share(int percent) {
        Map<Relations.Share, Integer> convincing = new LinkedHashMap<>();
        for (int part : counts) {
            for (int whole : counts) {
                for (int across = -1; across < table.filters().size(); across++) {
                    if (across >= 0 ? table.filters().get(across).total().isPresent() : part != whole) {
                        Trial trial = divides(percent, part, whole, across);
                        if (trial.convinces()) {
                            convincing.put(
                                    new Relations.Share(
                                            table.indicators().get(percent).name(),
                                            table.indicators().get(part).name(),
                                            table.indicators().get(whole).name(),
                                            across < 0
                                                    ? Optional.empty()
                                                    : Optional.of(table.filters()
                                                            .get(across)
                                                            .name())),
                                    trial.telling);
                        }
                    }
                }
            }
        }
        return convincing.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private Trial divides(int percent, int part, int whole, int across) {
        Trial trial = new Trial();
        for (int r = 0; r < table.rows().size() && !trial.contradicted; r++) {
            PublicTable.Row row = table.rows().get(r);
            Optional<BigDecimal> shown = TableKnowledge.number(row.texts().get(percent));
            Optional<Long> above = count(r, part);
            Optional<Long> below = (across < 0
                            ? Optional.of(r)
                            : table.filters().get(across).total().flatMap(t -> row(row, across, t)))
                    .flatMap(w -> count(w, whole));
            if (shown.isPresent()
                    && above.isPresent()
                    && below.filter(b -> b > 0).isPresent()) {
                BigDecimal computed = BigDecimal.valueOf(100 * above.get())
                        .divide(BigDecimal.valueOf(below.get()), shown.get().scale(), RoundingMode.HALF_UP);
                trial.bears(computed.compareTo(shown.get()) == 0, above.get() > 0 && above.get() < below.get());
            }
        }
        return trial;
    }
}
