package uk.tlevels.warehouse.release.screening.ours.arithmetic;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;

/** Stage "Ours: totals and disclosure". */
public final class ArithmeticChecks {
    private ArithmeticChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                new PartsAboveTotal(), new PartsBelowTotal(), new SuppressionUndone(), new SuppressionCompanions());
    }
}
