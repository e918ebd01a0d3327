package uk.tlevels.warehouse.operations.status;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.read.StoredRow;

/** {@code ops.alerts}: when each alert was raised and resolved. It takes no Spark. */
public final class AlertLedger {
    private static final TableName TABLE = TableName.of("ops.alerts");
    private static final String RAISED = "raised";

    private final Lake lake;

    /** The ledger of a warehouse. */
    public AlertLedger(Lake lake) {
        this.lake = lake;
    }

    /**
     * What is other than the ledger says.
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
    public Changes update(Status status, Instant now) throws IOException {
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
        changes.raised().forEach(alert -> rows.add(row(alert, RAISED, status, now)));
        changes.resolved().forEach(alert -> rows.add(row(alert, "resolved", status, now)));
        if (!rows.isEmpty()) {
            lake.writer().appendPlain(TABLE, rows);
        }
        return changes;
    }

    private Map<String, Alert> open() {
        Map<String, Alert> open = new TreeMap<>();
        lake.rows(TABLE).stream()
                .sorted(Comparator.comparing(
                        (StoredRow row) -> row.time("told_at").orElseThrow()))
                .forEach(row -> {
                    Alert alert = new Alert(
                            Alert.Kind.valueOf(upper(row, "kind")),
                            Alert.Level.valueOf(upper(row, "level")),
                            row.text("subject").orElseThrow(),
                            row.text("detail").orElse(""),
                            List.of());
                    if (row.text("change").orElseThrow().equals(RAISED)) {
                        open.put(alert.id(), alert);
                    } else {
                        open.remove(alert.id());
                    }
                });
        return open;
    }

    private static String upper(StoredRow row, String column) {
        return row.text(column).orElseThrow().toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> row(Alert alert, String change, Status status, Instant now) {
        Map<String, Object> row = alert.values();
        row.put("alert_id", alert.id());
        row.put("change", change);
        row.put("members", String.join("\n", alert.members()));
        row.put("as_of", status.asOf().toString());
        row.put("told_at", now);
        return row;
    }
}
