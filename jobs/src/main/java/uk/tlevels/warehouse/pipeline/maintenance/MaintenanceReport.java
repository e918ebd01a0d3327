package uk.tlevels.warehouse.pipeline.maintenance;

import java.util.List;
import uk.tlevels.warehouse.lake.upkeep.Freed;

/**
 * What upkeep did, or would do.
 *
 * @param tables table by table
 * @param moved how many tables are now read at another version of the same rows
 * @param publication the publication that readers see
 */
public record MaintenanceReport(List<TableReport> tables, int moved, long publication) {
    /** Copies the list. */
    public MaintenanceReport {
        tables = List.copyOf(tables);
    }

    /** Everything deleted. */
    public Freed freed() {
        return tables.stream().map(t -> t.data().plus(t.log())).reduce(Freed.NOTHING, Freed::plus);
    }
}
