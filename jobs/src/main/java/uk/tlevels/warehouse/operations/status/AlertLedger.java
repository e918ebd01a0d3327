package uk.tlevels.warehouse.operations.status;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.read.StoredRow;

/** {@code ops.alerts}: when each alert was raised, resolved and posted. It takes no Spark. */
public final class AlertLedger {
    private static final TableName TABLE = TableName.of("ops.alerts");

    private final Lake lake;

    /** What happens to an alert, in the order in which it does at one moment. */
    private enum Change {
        RAISED,
        RESOLVED,
        POSTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The ledger of a warehouse. */
    public AlertLedger(Lake lake) {
        this.lake = lake;
    }

    /**
     * What has changed.
     *
     * @param raised alerts that stand newly
     * @param resolved alerts that stand no longer, as they were raised
     */
    public record Changes(List<Alert> raised, List<Alert> resolved) {
        /** Copies the lists. */
        public Changes {
            raised = List.copyOf(raised);
            resolved = List.copyOf(resolved);
        }

        /** Whether all is as it was. */
        public boolean isEmpty() {
            return raised.isEmpty() && resolved.isEmpty();
        }
    }

    /**
     * Writes what is other than before, in one commit; nothing when all is as it was.
     *
     * @throws IOException when the table cannot be written
     */
    public Changes update(WarehouseStatus status, Instant now) throws IOException {
        Map<String, Alert> open = open();
        Map<String, Alert> standing = new TreeMap<>(
                status.alerts().stream().collect(Collectors.toMap(Alert::id, alert -> alert, (a, b) -> a)));
        Changes changes = new Changes(
                standing.values().stream()
                        .filter(alert -> !open.containsKey(alert.id()))
                        .toList(),
                open.values().stream()
                        .filter(alert -> !standing.containsKey(alert.id()))
                        .toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        changes.raised().forEach(alert -> rows.add(row(alert, Change.RAISED, status.asOf(), now)));
        changes.resolved().forEach(alert -> rows.add(row(alert, Change.RESOLVED, status.asOf(), now)));
        append(rows);
        return changes;
    }

    /**
     * What {@link #posted} has not been told of, since this run or since earlier ones: alerts that stand, and the end of
     * alerts that were posted while they stood.
     */
    public Changes unposted() {
        Map<String, State> states = states();
        return new Changes(unposted(states, true), unposted(states, false));
    }

    private static List<Alert> unposted(Map<String, State> states, boolean open) {
        return states.values().stream()
                .filter(state -> state.open() == open && !state.posted())
                .map(State::alert)
                .toList();
    }

    /**
     * Takes note that changes were posted.
     *
     * @throws IOException when the table cannot be written
     */
    public void posted(Changes changes, LocalDate asOf, Instant now) throws IOException {
        append(Stream.concat(changes.raised().stream(), changes.resolved().stream())
                .map(alert -> row(alert, Change.POSTED, asOf, now))
                .toList());
    }

    private void append(List<Map<String, Object>> rows) throws IOException {
        if (!rows.isEmpty()) {
            lake.writer().appendPlain(TABLE, rows);
        }
    }

    private Map<String, Alert> open() {
        Map<String, Alert> open = new TreeMap<>();
        states().forEach((id, state) -> {
            if (state.open()) {
                open.put(id, state.alert());
            }
        });
        return open;
    }

    /**
     * How an alert stands.
     *
     * @param posted whether nobody need be told of it any more
     */
    private record State(Alert alert, boolean open, boolean posted) {}

    private Map<String, State> states() {
        Map<String, State> states = new TreeMap<>();
        lake.rows(TABLE).stream()
                .sorted(Comparator.comparing(
                                (StoredRow row) -> row.time("told_at").orElseThrow())
                        .thenComparing(row -> Change.valueOf(upper(row, "change"))))
                .forEach(row -> {
                    Alert alert = new Alert(
                            Alert.Kind.valueOf(upper(row, "kind")),
                            Alert.Level.valueOf(upper(row, "level")),
                            row.text("subject").orElseThrow(),
                            row.text("detail").orElse(""),
                            List.of());
                    Optional<State> before = Optional.ofNullable(states.get(alert.id()));
                    states.put(
                            alert.id(),
                            switch (Change.valueOf(upper(row, "change"))) {
                                case RAISED -> new State(alert, true, false);
                                // of what nobody was told of, nobody need be told that it is over
                                case RESOLVED ->
                                    new State(
                                            alert,
                                            false,
                                            before.filter(State::posted).isEmpty());
                                case POSTED ->
                                    new State(alert, before.filter(State::open).isPresent(), true);
                            });
                });
        return states;
    }

    private static String upper(StoredRow row, String column) {
        return row.text(column).orElseThrow().toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> row(Alert alert, Change change, LocalDate asOf, Instant now) {
        Map<String, Object> row = alert.values();
        row.put("alert_id", alert.id());
        row.put("change", change.word());
        row.put("members", String.join("\n", alert.members()));
        row.put("as_of", asOf.toString());
        row.put("told_at", now);
        return row;
    }
}
