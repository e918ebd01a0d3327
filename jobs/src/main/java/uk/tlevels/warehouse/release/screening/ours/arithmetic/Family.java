package uk.tlevels.warehouse.release.screening.ours.arithmetic;

import java.util.List;

/**
 * A total and its parts, as lines of the data from 0.
 *
 * @param by the filter that the parts are items of, or {@code geographic_level}
 * @param isWhole whether the parts should be all there are
 */
record Family(String by, int total, List<Integer> parts, boolean isWhole) {
    Family {
        parts = List.copyOf(parts);
    }
}
