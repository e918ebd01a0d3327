package uk.tlevels.warehouse.pipeline.lineage;

import java.util.Comparator;

/**
 * A column that another one comes from.
 *
 * @param table the table or reference file, e.g. {@code silver.starter}
 * @param column the column
 * @param how what becomes of its values
 */
public record ColumnOrigin(String table, String column, How how) implements Comparable<ColumnOrigin> {
    private static final Comparator<ColumnOrigin> ORDER = Comparator.comparing(ColumnOrigin::table)
            .thenComparing(ColumnOrigin::column)
            .thenComparing(ColumnOrigin::how);

    /** What becomes of values on their way. */
    public enum How {
        /** They stay what they are. */
        COPIED,
        /** Something is computed from them. */
        COMPUTED
    }

    ColumnOrigin computed() {
        return new ColumnOrigin(table, column, How.COMPUTED);
    }

    @Override
    public int compareTo(ColumnOrigin other) {
        return ORDER.compare(this, other);
    }
}
