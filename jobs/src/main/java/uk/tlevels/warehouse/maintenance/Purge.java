package uk.tlevels.warehouse.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.upkeep.Freed;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep.Mode;
import uk.tlevels.warehouse.pipeline.Publication;

/**
 * Takes the past away from the tables that say something of single people: bronze, silver and the ledgers keep what is
 * published and nothing older, neither data nor log. Gold is about nobody and keeps its history.
 */
final class Purge {
    private final Lake lake;
    private final String runId;

    Purge(Lake lake, String runId) {
        this.lake = lake;
        this.runId = runId;
    }

    /**
     * Purges.
     *
     * @param now the time; nothing may be writing
     */
    Freed run(Instant now) {
        List<TableName> tables = lake.contracts().tables().stream()
                .filter(Purge::isAboutPeople)
                .map(TableContract::name)
                .filter(lake::exists)
                .toList();
        Publication published = newest(tables, now);
        Freed freed = Freed.NOTHING;
        for (TableName table : tables) {
            Set<Long> kept = new TreeSet<>(Set.of(lake.version(table)));
            published.find(table).ifPresent(pin -> kept.add(pin.version()));
            Instant everything = now.plus(Duration.ofMinutes(1));
            TableUpkeep upkeep = lake.upkeep(table);
            freed = freed.plus(upkeep.vacuum(kept, everything, Mode.DELETE))
                    .plus(upkeep.shortenLog(kept.iterator().next(), 1, everything, Mode.DELETE));
        }
        return freed;
    }

    private static boolean isAboutPeople(TableContract contract) {
        return switch (contract.name().zone()) {
            case BRONZE, SILVER -> contract.columns().stream().anyMatch(Column::isAboutPeople);
            case OPS -> true;
            case GOLD -> false;
        };
    }

    /** Publishes the newest versions, so that the log before them can go: a killed build may have left others between. */
    private Publication newest(List<TableName> tables, Instant now) {
        Publication published = Publication.latest(lake);
        Map<TableName, Long> moved = new TreeMap<>();
        for (TableName table : tables) {
            published.find(table).map(Publication.Pin::version).ifPresent(pinned -> {
                boolean same = lake.upkeep(table).sameRows(pinned, lake.version(table));
                if (!same && table.zone() == Zone.SILVER) {
                    lake.writer().restore(table, pinned);
                    same = true;
                }
                if (same && lake.version(table) != pinned) {
                    moved.put(table, lake.version(table));
                }
            });
        }
        return moved.isEmpty() ? published : published.move(lake, runId, moved, now);
    }
}
