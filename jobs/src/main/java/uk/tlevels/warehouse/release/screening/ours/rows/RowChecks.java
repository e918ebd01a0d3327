package uk.tlevels.warehouse.release.screening.ours.rows;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;

/** Stage "Ours: rows". */
public final class RowChecks {
    private RowChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(new RowDuplicates(), new MatrixComplete());
    }
}
