package uk.tlevels.warehouse.release.definition;

import java.util.List;
import java.util.Map;

/**
 * An indicator that is the sum of others in a row; of one other, the same count under another name.
 *
 * @param total the sum
 * @param parts what it is the sum of
 * @param where the items by filter of the rows in which it is; empty for every row
 */
public record SumDefinition(String total, List<String> parts, Map<String, List<String>> where) {
    /** Copies the collections. */
    public SumDefinition {
        parts = List.copyOf(parts);
        where = Map.copyOf(where);
    }
}
