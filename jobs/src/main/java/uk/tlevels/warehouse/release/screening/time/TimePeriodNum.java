package uk.tlevels.warehouse.release.screening.time;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** time_period has four or six digits. */
final class TimePeriodNum implements Check {
    @Override
    public String id() {
        return "time_period_num";
    }

    @Override
    public Outcome check(Pair pair) {
        return Outcome.fail(
                        new Offences().items(pair.data().required("time_period"), t -> !t.matches("[0-9]{4}|[0-9]{6}")),
                        "Every time_period has four or six digits.",
                        "A time_period is not four or six digits",
                        "Write 2024 for a year, 202425 for two")
                .see("ud.html#list-of-allowable-time-values");
    }
}
