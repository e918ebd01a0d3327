package uk.tlevels.warehouse.release.screening.time;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.TimeIdentifiers;
import uk.tlevels.warehouse.release.screening.table.Column;

/** time_period has the digits that the first identifier asks for. */
final class TimePeriod implements Check {
    @Override
    public String id() {
        return "time_period";
    }

    @Override
    public Outcome check(Pair pair) {
        Column identifiers = pair.data().required("time_identifier");
        int digits = TimeIdentifiers.kind(identifiers.item(0))
                .map(TimeIdentifiers.Kind::digits)
                .orElse(6);
        return Outcome.fail(
                new Offences().items(pair.data().required("time_period"), t -> t.length() != digits),
                "Every time_period has the digits of its identifier.",
                "A time_period has not the " + digits + " digits of " + Offences.quoted(identifiers.item(0)),
                "Write two years as 202425, one as 2024");
    }
}
