package uk.tlevels.publishing.screening.ours.arithmetic;

import java.util.List;

/**
 * A total and its parts, as lines of the data from 0.
 *
 * @param by the filter that the parts are items of, or {@code geographic_level}
 * @param extent how much of the total the parts should make
 */
record Family(String by, int total, List<Integer> parts, Extent extent) {
    Family {
        parts = List.copyOf(parts);
    }

    /** How much of a total its parts should make. */
    enum Extent {
        /** All of it. */
        ALL,
        /** All of it, or some are left out on purpose. */
        PERHAPS_ALL,
        /** Some of it. */
        SOME
    }
}
