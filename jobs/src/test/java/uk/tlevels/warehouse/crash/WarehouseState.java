package uk.tlevels.warehouse.crash;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Publication;

/**
 * What must be the same however often the work was broken off.
 *
 * @param published the content of every visible table
 * @param newest the content of every visible table as an engine reads it that knows nothing of publications
 * @param files each file of the ledger with its outcome and counts, as often as it stands there
 * @param quarantine every row of the quarantine
 */
public record WarehouseState(
        Map<TableName, String> published,
        Map<TableName, List<String>> newest,
        List<String> files,
        List<String> quarantine) {

    /** The state of a warehouse. */
    public static WarehouseState of(TestWarehouse warehouse) {
        Map<TableName, String> published = new TreeMap<>();
        Map<TableName, List<String>> newest = new TreeMap<>();
        Publication.latest(warehouse.lake()).tables().forEach((table, pin) -> {
            published.put(table, pin.contentHash());
            newest.put(table, warehouse.values(table.toString(), "xxhash64(*)"));
        });
        return new WarehouseState(
                published,
                newest,
                warehouse.values("ops.file_ledger", "file_name", "status", "rows_read", "rows_loaded"),
                warehouse.values("bronze.quarantine", "source_file", "source_row", "column_name", "rule", "value"));
    }
}
