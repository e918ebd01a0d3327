package uk.tlevels.warehouse.release.screening.time;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** Six digits are two years that follow each other. */
final class TimePeriodSix implements Check {
    @Override
    public String id() {
        return "time_period_six";
    }

    @Override
    public Outcome check(Pair pair) {
        return Outcome.fail(
                new Offences().items(pair.data().required("time_period"), t -> t.length() == 6 && !follow(t)),
                "Every six-digit time_period is two years that follow each other.",
                "A six-digit time_period is not two years that follow each other",
                "Write 2024/25 as 202425");
    }

    private static boolean follow(String period) {
        return (Integer.parseInt(period.substring(2, 4)) + 1) % 100 == Integer.parseInt(period.substring(4));
    }
}
