package uk.tlevels.warehouse.maintenance;

import java.util.List;
import uk.tlevels.warehouse.lake.upkeep.Freed;

/**
 * What upkeep did, or would do.
 *
 * @param tables table by table
 * @param unfinished what killed commands left of releases and of tables that they had not made yet, deleted
 * @param moved how many tables are now read at another version of the same rows
 * @param publication the publication that readers see
 * @param gone versions that releases name and that cannot be read any more
 */
public record MaintenanceReport(
        List<TableReport> tables, Freed unfinished, int moved, long publication, List<String> gone) {
    /** Copies the lists. */
    public MaintenanceReport {
        tables = List.copyOf(tables);
        gone = List.copyOf(gone);
    }

    /** Everything deleted. */
    public Freed freed() {
        return tables.stream().map(t -> t.data().plus(t.log())).reduce(unfinished, Freed::plus);
    }
}
