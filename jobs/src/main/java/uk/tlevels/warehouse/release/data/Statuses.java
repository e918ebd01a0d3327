package uk.tlevels.warehouse.release.data;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.PublicationStatus;

/**
 * Which status of each period a release shows: of its own period the one asked for, or else the newest by its day of
 * publication; of each earlier period the newest that was known by then. So a release of provisional results beside revised ones of the year before can be made at any time.
 */
final class Statuses {
    private final Map<Moment, Snapshot> chosen;

    private Statuses(Map<Moment, Snapshot> chosen) {
        this.chosen = chosen;
    }

    private record Snapshot(String status, String asAt) {}

    static Statuses of(DataSetDefinition definition, Edition edition, List<Row> rows) {
        if (definition.frame().status().isEmpty()) {
            return new Statuses(Map.of());
        }
        Map<Moment, TreeSet<Snapshot>> held = new TreeMap<>();
        for (Row row : rows) {
            held.computeIfAbsent(
                            moment(row),
                            m -> new TreeSet<>(
                                    Comparator.comparing(Snapshot::asAt).thenComparing(Snapshot::status)))
                    .add(snapshot(row));
        }
        Map<Moment, Snapshot> chosen = new HashMap<>();
        Newest newest = new Newest(edition.period(), definition.origin().lag());
        Optional<Snapshot> own = held.entrySet().stream()
                .filter(e -> newest.is(e.getKey().period()))
                .map(e -> own(definition, edition, e.getKey(), e.getValue()))
                .findFirst();
        held.forEach((moment, snapshots) -> snapshots.stream()
                .filter(s -> own.isEmpty() || s.asAt().compareTo(own.get().asAt()) <= 0)
                .filter(s -> own.isEmpty() || !newest.is(moment.period()) || s.equals(own.get()))
                .reduce((earlier, later) -> later)
                .ifPresent(s -> chosen.put(moment, s)));
        return new Statuses(chosen);
    }

    private static Snapshot own(
            DataSetDefinition definition, Edition edition, Moment moment, NavigableSet<Snapshot> snapshots) {
        Optional<String> asked = edition.status().map(PublicationStatus::title);
        return snapshots.descendingSet().stream()
                .filter(s -> asked.isEmpty() || asked.get().equals(s.status()))
                .filter(s -> wasKnown(s, edition))
                .findFirst()
                .orElseThrow(() -> definition
                        .frame()
                        .status()
                        .orElseThrow()
                        .status()
                        .error("data set %s has no figures of %s%s%s; %s holds %s"
                                .formatted(
                                        definition.file(),
                                        moment.title(),
                                        asked.map(s -> " at status " + s).orElse(""),
                                        edition.published()
                                                .map(day -> " from before " + day)
                                                .orElse(""),
                                        definition.origin().table(),
                                        snapshots.stream()
                                                .map(s -> s.status() + ", as at " + s.asAt())
                                                .toList())));
    }

    /** A release shows nothing that was known only after its day of publication. */
    private static boolean wasKnown(Snapshot snapshot, Edition edition) {
        return edition.published()
                .filter(day -> snapshot.asAt().compareTo(day.toString()) > 0)
                .isEmpty();
    }

    /** Whether the release shows a row. */
    boolean admits(Row row) {
        return chosen.isEmpty() || snapshot(row).equals(chosen.get(moment(row)));
    }

    /** In words, e.g. {@code Revised, as at 10 August 2023}. */
    Map<Moment, String> shown() {
        Map<Moment, String> shown = new TreeMap<>();
        chosen.forEach(
                (moment, s) -> shown.put(moment, s.status() + ", as at " + Edition.inWords(LocalDate.parse(s.asAt()))));
        return shown;
    }

    private static Moment moment(Row row) {
        return new Moment(row.getString(GoldQuery.PERIOD), row.getString(GoldQuery.IDENTIFIER));
    }

    private static Snapshot snapshot(Row row) {
        return new Snapshot(row.getString(GoldQuery.STATUS), row.getString(GoldQuery.AS_AT));
    }
}
