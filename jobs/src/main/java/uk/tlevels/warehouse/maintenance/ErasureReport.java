package uk.tlevels.warehouse.maintenance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.upkeep.Freed;
import uk.tlevels.warehouse.pipeline.RunReport;

/**
 * What an erasure did; nothing in it tells who was forgotten.
 *
 * @param erasureId the erasure, the key of {@code ops.erasures}
 * @param asked how many people were to be forgotten
 * @param found how many of them bronze held
 * @param rows how many rows were erased from each table
 * @param build the build of silver and gold from what is left
 * @param freed the files that went; empty when the build failed, and the past is still there
 * @param landed names of the landed files that still hold somebody, any number in them struck out
 */
public record ErasureReport(
        String erasureId,
        int asked,
        int found,
        Map<TableName, Long> rows,
        RunReport build,
        Optional<Freed> freed,
        List<String> landed) {
    /** Copies the collections. */
    public ErasureReport {
        rows = new TreeMap<>(rows);
        landed = List.copyOf(landed);
    }

    /** Whether no file of the warehouse holds the people any more. */
    public boolean completed() {
        return freed.isPresent();
    }
}
