package uk.tlevels.warehouse.maintenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.ingest.FileLedger;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.pipeline.PublicationLog;
import uk.tlevels.warehouse.release.store.ReleaseManifests;

/**
 * Which versions of a table stay readable, and for whom:
 *
 * <ul>
 *   <li>the newest one, for every engine;
 *   <li>what the latest publication pins, and every publication that was visible within the retention;
 *   <li>what the file ledger says a source holds, for the next build;
 *   <li>what the manifest of a release names, for ever;
 *   <li>what was the newest one within the retention.
 * </ul>
 */
final class KeptVersions {
    private final Map<TableName, NavigableMap<Long, List<String>>> pinned = new TreeMap<>();
    private final Instant until;

    private KeptVersions(Instant until) {
        this.until = until;
    }

    /** Decides for a warehouse. */
    static KeptVersions of(Lake lake, List<ReleaseManifests.Versions> releases, Instant until) {
        KeptVersions kept = new KeptVersions(until);
        PublicationLog.read(lake).visibleSince(until).forEach((id, made) -> made.tables()
                .forEach((table, pin) -> kept.pin(table, pin.version(), "publication " + id)));
        FileLedger.read(lake)
                .holdings()
                .forEach((source, holding) ->
                        kept.pin(new TableName(Zone.BRONZE, source), holding.tableVersion(), "file ledger"));
        for (ReleaseManifests.Versions release : releases) {
            release.tables().forEach((table, version) -> kept.pin(table, version, "release " + release.name()));
        }
        return kept;
    }

    private void pin(TableName table, long version, String why) {
        pinned.computeIfAbsent(table, t -> new TreeMap<>())
                .computeIfAbsent(version, v -> new ArrayList<>())
                .add(why);
    }

    /**
     * The versions of one table that stay, each with the reasons.
     *
     * @param versions the versions that can be read, with the time of each commit; not empty
     */
    NavigableMap<Long, List<String>> of(TableName table, NavigableMap<Long, Instant> versions) {
        NavigableMap<Long, List<String>> kept = new TreeMap<>();
        pinned.getOrDefault(table, new TreeMap<>()).forEach((version, why) -> {
            if (versions.containsKey(version)) {
                kept.put(version, new ArrayList<>(why));
            }
        });
        versions.forEach((version, committed) -> {
            var next = versions.higherEntry(version);
            if (next == null) {
                kept.computeIfAbsent(version, v -> new ArrayList<>()).add("newest");
            } else if (!next.getValue().isBefore(until)) {
                kept.computeIfAbsent(version, v -> new ArrayList<>()).add("recent");
            }
        });
        return kept;
    }
}
