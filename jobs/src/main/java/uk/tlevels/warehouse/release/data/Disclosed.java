package uk.tlevels.warehouse.release.data;

import java.util.EnumMap;
import java.util.Map;

/**
 * A data set before and after disclosure control; both have the same rows in the same order.
 *
 * @param exact unrounded, for computation only
 * @param shown what is published
 */
public record Disclosed(DataSet exact, DataSet shown) {
    /** How many cells are hidden for each reason. */
    public Map<Reason, Long> hidden() {
        Map<Reason, Long> tally = new EnumMap<>(Reason.class);
        for (DataRow row : shown.rows()) {
            for (ShownCell cell : row.cells()) {
                if (cell instanceof ShownCell.Hidden hidden) {
                    tally.merge(hidden.reason(), 1L, Long::sum);
                }
            }
        }
        return tally;
    }
}
