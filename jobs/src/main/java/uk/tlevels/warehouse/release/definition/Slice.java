package uk.tlevels.warehouse.release.definition;

import java.util.List;
import java.util.Map;

/**
 * Some rows of a data set.
 *
 * @param dataSet the file of the data set
 * @param where items by filter, and {@code geographic_level}; filters that are not named stand at their total
 * @param line where it is defined
 */
public record Slice(String dataSet, Map<String, List<String>> where, int line) {
    /** Copies the map. */
    public Slice {
        where = Map.copyOf(where);
    }
}
