package uk.tlevels.warehouse.release.screening.time;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.TimeIdentifiers;

/** time_identifier is one of the list. */
final class TimeIdValid implements Check {
    @Override
    public String id() {
        return "time_id_valid";
    }

    @Override
    public Outcome check(Pair pair) {
        return Outcome.fail(
                        new Offences().items(pair.data().required("time_identifier"), t -> TimeIdentifiers.kind(t)
                                .isEmpty()),
                        "Every time_identifier is one that EES knows.",
                        "A time_identifier is none that EES knows",
                        "Write one of the guide's list, letter by letter, for example Academic year")
                .see("ud.html#list-of-allowable-time-values");
    }
}
