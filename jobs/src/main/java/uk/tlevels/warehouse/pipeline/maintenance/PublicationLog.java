package uk.tlevels.warehouse.pipeline.maintenance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;

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
        if (lake.exists(TABLE)) {
            for (Row row : lake.read(TABLE).collectAsList()) {
                all.computeIfAbsent(
                                row.<Long>getAs("publication_id"),
                                id -> new Made(time(row.getAs("published_at")), new TreeMap<>()))
                        .versions()
                        .put(TableName.of(row.getAs("table_name")), row.<Long>getAs("table_version"));
            }
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

    private static Instant time(Object value) {
        return value instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) value;
    }
}
