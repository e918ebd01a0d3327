package uk.tlevels.warehouse.lake;

import java.util.Map;
import uk.tlevels.warehouse.contract.RowRule;

/**
 * What a write left behind.
 *
 * @param version the table's version that holds it
 * @param rows how many rows were written
 * @param contentHash a hash of the rows that does not depend on their order: equal content, equal hash
 * @param keysDiffer true when no two rows have the same primary key; false when some may have
 * @param broken how many rows break which rule; rules that all rows keep are absent
 */
public record WrittenVersion(
        long version, long rows, String contentHash, boolean keysDiffer, Map<RowRule, Long> broken) {
    /** Copies the map. */
    public WrittenVersion {
        broken = Map.copyOf(broken);
    }
}
