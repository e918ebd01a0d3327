package uk.tlevels.warehouse.maintenance;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.ingest.FileLedger;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.LakeSession;
import uk.tlevels.warehouse.lake.upkeep.Freed;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep.Mode;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.release.store.ReleaseManifests;
import uk.tlevels.warehouse.release.store.UnfinishedReleases;

/**
 * Upkeep of the warehouse: small files are put together, large tables clustered, their new versions published in one
 * commit as the same rows, and then what no kept version names is deleted. It can be killed at any point and run again:
 * a version that was never published holds the rows of the published one.
 */
public final class Maintenance {
    private static final int CLUSTERED_BY = 3;

    private static final String NAME = "maintain";

    private final Warehouse warehouse;
    private final Lake lake;
    private final String releases;
    private final CompactionLimits layout;
    private final Set<TableName> spread;
    private final Clock clock;

    /** @param spread tables whose rows lie in several files so that some can be replaced without the others */
    Maintenance(Warehouse warehouse, CompactionLimits layout, Set<TableName> spread) {
        this.warehouse = warehouse;
        this.lake = warehouse.lake();
        // by the path, not by the text of the URI, in which characters are encoded
        this.releases = new Path(warehouse.releases()).toString();
        this.layout = layout;
        this.spread = Set.copyOf(spread);
        this.clock = warehouse.clock();
    }

    /** Upkeep of a warehouse. */
    public static Maintenance of(Warehouse warehouse) {
        return new Maintenance(warehouse, CompactionLimits.DEFAULT, spread(warehouse));
    }

    /** The tables that are replaced in parts: what files brought, and what is computed in slices. */
    private static Set<TableName> spread(Warehouse warehouse) {
        Set<TableName> spread = new TreeSet<>(warehouse.steps().inSlices());
        warehouse
                .lake()
                .contracts()
                .sources()
                .forEach(source -> spread.add(source.table().name()));
        return spread;
    }

    /** What became of the files of one table. */
    private record Files(CompactionLimits.Change change, int before, int after) {}

    /**
     * Does what is due while no other process changes the warehouse, or says what is.
     *
     * @throws uk.tlevels.warehouse.lake.LakeException when a release's manifest cannot be read
     */
    public MaintenanceReport run(Retention retention, Mode mode) {
        warehouse.progress().phase(NAME);
        return mode == Mode.REHEARSE ? upkeep(retention, mode) : warehouse.alone(NAME, () -> upkeep(retention, mode));
    }

    private MaintenanceReport upkeep(Retention retention, Mode mode) {
        // read before anything is done: a manifest that cannot be read stops everything
        List<ReleaseManifests.Versions> manifests = manifests();
        List<TableName> tables = lake.contracts().tables().stream()
                .map(TableContract::name)
                .filter(lake::exists)
                .toList();
        Publication before = Publication.latest(lake);
        Map<String, FileLedger.Holding> holdings = FileLedger.read(lake).holdings();
        Map<TableName, Long> moved = new ConcurrentSkipListMap<>();
        Map<TableName, Files> files = each(tables, table -> {
            if (mode == Mode.DELETE) {
                lake.keepLog(table);
            }
            boolean free = isUnpublished(table);
            if (!free && !isNewestPublished(before, holdings, table)) {
                int count = files(table).size();
                return new Files(CompactionLimits.Change.NONE, count, count);
            }
            Files result = tidy(table, mode);
            long newest = lake.version(table);
            before.find(table).filter(pin -> pin.version() != newest).ifPresent(pin -> moved.put(table, newest));
            return result;
        });
        Publication after = moved.isEmpty() || mode == Mode.REHEARSE
                ? before
                : before.move(lake, UUID.randomUUID().toString(), moved, clock.instant());
        Instant now = clock.instant();
        KeptVersions kept = KeptVersions.of(lake, manifests, retention.versionsUntil(now));
        Map<TableName, TableReport> reports =
                each(tables, table -> free(table, files.get(table), kept, retention.orphansUntil(now), mode));
        Freed unfinished = new UnfinishedReleases(lake.hadoop(), LakeSession.uri(releases))
                .remove(retention.orphansUntil(now), mode)
                .plus(unmade(tables, retention.orphansUntil(now), mode));
        return new MaintenanceReport(
                List.copyOf(reports.values()), unfinished, moved.size(), after.id(), gone(manifests, reports));
    }

    /** Clears the folders of tables that nobody got to make. */
    private Freed unmade(List<TableName> made, Instant orphansUntil, Mode mode) {
        return lake.contracts().tables().stream()
                .map(TableContract::name)
                .filter(table -> !made.contains(table))
                .map(table -> lake.upkeep(table).vacuumUnmade(orphansUntil, mode))
                .reduce(Freed.NOTHING, Freed::plus);
    }

    /**
     * Silver may go with people who are forgotten: a manifest names it to tell where gold came from, and a release is made
     * again from gold alone.
     */
    private static List<String> gone(List<ReleaseManifests.Versions> manifests, Map<TableName, TableReport> reports) {
        return manifests.stream()
                .flatMap(release -> release.tables().entrySet().stream()
                        .filter(named -> named.getKey().zone() != Zone.SILVER)
                        .filter(named -> Optional.ofNullable(reports.get(named.getKey()))
                                .filter(table -> table.kept().containsKey(named.getValue()))
                                .isEmpty())
                        .map(named -> "release %s names %s at version %d"
                                .formatted(release.name(), named.getKey(), named.getValue())))
                .toList();
    }

    private List<ReleaseManifests.Versions> manifests() {
        return ReleaseManifests.read(lake.hadoop(), LakeSession.uri(releases));
    }

    /** Whether readers see the newest version of a table whatever it is: ledgers and quarantine. */
    private boolean isUnpublished(TableName table) {
        return switch (table.zone()) {
            case OPS -> true;
            case BRONZE ->
                lake.contracts().sources().stream()
                        .noneMatch(s -> s.table().name().equals(table));
            case SILVER, GOLD -> false;
        };
    }

    /** Whether the newest version holds the published rows, so that a rewrite of it can be published as the same. */
    private boolean isNewestPublished(
            Publication published, Map<String, FileLedger.Holding> holdings, TableName table) {
        Optional<Publication.Pin> pin = published.find(table);
        boolean built = table.zone() != Zone.BRONZE
                || Optional.ofNullable(holdings.get(table.table()))
                        .flatMap(holding -> pin.filter(p -> p.contentHash().equals(holding.fingerprint())))
                        .isPresent();
        return built
                && pin.filter(p -> lake.upkeep(table).sameRows(p.version(), lake.version(table)))
                        .isPresent();
    }

    /** The data files of a table's newest version, with their sizes in bytes. */
    private Map<String, Long> files(TableName table) {
        return lake.upkeep(table).files(lake.version(table));
    }

    private Files tidy(TableName table, Mode mode) {
        TableUpkeep upkeep = lake.upkeep(table);
        Collection<Long> sizes = files(table).values();
        List<String> lookups = lake.lookups(table).stream().limit(CLUSTERED_BY).toList();
        CompactionLimits.Change change = CompactionLimits.Change.NONE;
        if (!lookups.isEmpty() && layout.isLarge(sizes) && !upkeep.isClustered()) {
            change = CompactionLimits.Change.CLUSTER;
        } else if (layout.hasSeveralSmall(sizes, spread.contains(table))) {
            change = CompactionLimits.Change.COMPACT;
        }
        if (mode == Mode.REHEARSE || change == CompactionLimits.Change.NONE) {
            return new Files(change, sizes.size(), sizes.size());
        }
        if (change == CompactionLimits.Change.CLUSTER) {
            upkeep.cluster(lookups, layout.target());
        } else {
            upkeep.compact(layout.small(), layout.target());
        }
        return new Files(change, sizes.size(), files(table).size());
    }

    private TableReport free(TableName table, Files files, KeptVersions kept, Instant orphansUntil, Mode mode) {
        TableUpkeep upkeep = lake.upkeep(table);
        NavigableMap<Long, List<String>> versions = kept.of(table, upkeep.versions());
        Freed data = upkeep.vacuum(versions.keySet(), orphansUntil, mode);
        Freed log = upkeep.shortenLog(versions.firstKey(), layout.log(), orphansUntil, mode);
        return new TableReport(table, files.change(), files.before(), files.after(), data, log, versions);
    }

    private <T> Map<TableName, T> each(List<TableName> tables, Function<TableName, T> work) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<TableName, Future<T>> futures = new TreeMap<>();
            tables.forEach(table -> futures.put(table, workers.submit(() -> work.apply(table))));
            Map<TableName, T> results = new TreeMap<>();
            for (Map.Entry<TableName, Future<T>> future : futures.entrySet()) {
                results.put(future.getKey(), future.getValue().get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during upkeep", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
