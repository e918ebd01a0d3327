package uk.tlevels.warehouse.pipeline.maintenance;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.read.StoredRow;

/**
 * Every publication there was, by its number.
 *
 * @param all what each made visible, and when
 */
record PublicationLog(NavigableMap<Long, Made> all) {
    private static final TableName TABLE = TableName.of("ops.published");

    /** One publication. */
    record Made(Instant at, Map<TableName, Long> versions) {}

    static PublicationLog read(Lake lake) {
        NavigableMap<Long, Made> all = new TreeMap<>();
        for (StoredRow row : lake.rows(TABLE)) {
            all.computeIfAbsent(
                            row.number("publication_id").orElseThrow(),
                            id -> new Made(row.time("published_at").orElseThrow(), new TreeMap<>()))
                    .versions()
                    .put(
                            TableName.of(row.text("table_name").orElseThrow()),
                            row.number("table_version").orElseThrow());
        }
        return new PublicationLog(all);
    }

    /** The publications that were visible at some time since a moment: a reader may still be at work on them. */
    NavigableMap<Long, Made> visibleSince(Instant moment) {
        NavigableMap<Long, Made> visible = new TreeMap<>(all);
        visible.keySet().removeIf(id -> {
            var next = all.higherEntry(id);
            return next != null && next.getValue().at().isBefore(moment);
        });
        return visible;
    }
}
