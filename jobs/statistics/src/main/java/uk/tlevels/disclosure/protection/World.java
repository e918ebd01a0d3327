package uk.tlevels.disclosure.protection;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * Other whole numbers that satisfy everything a reader knows, as differences from the true counts. Each is only itself:
 * two that say the same are not equal.
 */
final class World {
    private final int[] counts;
    private final long[] differences;

    /**
     * A world.
     *
     * @param differences by count; counts that are not named are as they are
     */
    World(SortedMap<Integer, Long> differences) {
        this.counts = differences.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.differences =
                differences.values().stream().mapToLong(Long::longValue).toArray();
    }

    /** How many counts differ. */
    int size() {
        return counts.length;
    }

    /** A count that differs, ascending by place. */
    int count(int place) {
        return counts[place];
    }

    /** By how much the count at a place differs. */
    long differenceAt(int place) {
        return differences[place];
    }

    /** By how much a count differs; 0 for those that are as they are. */
    long difference(int count) {
        int place = Arrays.binarySearch(counts, count);
        return place < 0 ? 0 : differences[place];
    }
}
