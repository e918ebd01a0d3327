package uk.tlevels.warehouse.disclosure.protection;

import java.util.Map;
import java.util.TreeMap;

/**
 * Other whole numbers that satisfy everything a reader knows, as differences from the true counts.
 *
 * @param differences by count; counts that are not named are as they are
 */
record World(Map<Integer, Long> differences) {
    World {
        differences = new TreeMap<>(differences);
    }

    long difference(int count) {
        return differences.getOrDefault(count, 0L);
    }
}
