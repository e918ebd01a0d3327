package uk.tlevels.warehouse.pipeline.lineage;

import java.util.Comparator;

/**
 * A column that another one comes from.
 *
 * @param table the table or reference file, e.g. {@code silver.starter}
 * @param column the column
 * @param how what becomes of its values
 */
public record Origin(String table, String column, How how) implements Comparable<Origin> {
    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::table).thenComparing(Origin::column).thenComparing(Origin::how);

    /** What becomes of values on their way. */
    public enum How {
        /** They stay what they are. */
        COPIED,
        /** Something is computed from them. */
        COMPUTED
    }

    Origin computed() {
        return new Origin(table, column, How.COMPUTED);
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }
}
