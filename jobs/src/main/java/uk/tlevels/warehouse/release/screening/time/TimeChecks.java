package uk.tlevels.warehouse.release.screening.time;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;

/** Stages "Precheck time" and "Check time". */
public final class TimeChecks {
    private TimeChecks() {}

    /** Stage "Precheck time", in running order. */
    public static List<Check> first() {
        return List.of(new TimePeriodNum(), new TimeIdValid(), new TimeIdMix());
    }

    /** Stage "Check time", in running order. */
    public static List<Check> then() {
        return List.of(new TimePeriod(), new TimePeriodSix());
    }
}
