package uk.tlevels.warehouse.pipeline;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.read.StoredRow;

/**
 * Every publication there was, by its number.
 *
 * @param all what each made visible, and when
 */
public record PublicationLog(NavigableMap<Long, Made> all) {
    private static final TableName TABLE = TableName.of("ops.published");

    /**
     * One publication.
     *
     * @param at when it became visible
     * @param tables what is visible of each table
     * @param keyCheck the check value of the key that pseudonyms are under, where it is known
     */
    public record Made(Instant at, NavigableMap<TableName, Publication.Pin> tables, Optional<String> keyCheck) {}

    /** The log of a warehouse; needs no Spark. */
    public static PublicationLog read(Lake lake) {
        NavigableMap<Long, Made> all = new TreeMap<>();
        for (StoredRow row : lake.rows(TABLE)) {
            all.computeIfAbsent(
                            row.number("publication_id").orElseThrow(),
                            id -> new Made(
                                    row.time("published_at").orElseThrow(),
                                    new TreeMap<>(),
                                    row.text("pseudonym_check")))
                    .tables()
                    .put(TableName.of(row.text("table_name").orElseThrow()), Publication.pin(row));
        }
        return new PublicationLog(all);
    }

    /** A publication by its number. */
    public Optional<Publication> numbered(long id) {
        return Optional.ofNullable(all.get(id)).map(made -> new Publication(id, "", made.tables(), made.keyCheck()));
    }

    /** What was visible at a moment; empty before the first publication. */
    public Optional<Publication> visibleAt(Instant moment) {
        return all.descendingMap().entrySet().stream()
                .filter(made -> !made.getValue().at().isAfter(moment))
                .findFirst()
                .flatMap(made -> numbered(made.getKey()));
    }

    /** The publications that were visible at some time since a moment: a reader may still be at work on them. */
    public NavigableMap<Long, Made> visibleSince(Instant moment) {
        NavigableMap<Long, Made> visible = new TreeMap<>(all);
        visible.keySet().removeIf(id -> {
            var next = all.higherEntry(id);
            return next != null && next.getValue().at().isBefore(moment);
        });
        return visible;
    }
}
