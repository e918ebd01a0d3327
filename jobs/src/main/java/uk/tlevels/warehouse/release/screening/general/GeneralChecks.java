package uk.tlevels.warehouse.release.screening.general;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;

/** Stages "Check general" and "Check indicators". */
public final class GeneralChecks {
    private GeneralChecks() {}

    /** Stage "Check general", in running order. */
    public static List<Check> all() {
        return List.of(new GeneralDupes(), new GeneralNull());
    }

    /** Stage "Check indicators". */
    public static List<Check> indicators() {
        return List.of(new IndInvalidEntry());
    }
}
