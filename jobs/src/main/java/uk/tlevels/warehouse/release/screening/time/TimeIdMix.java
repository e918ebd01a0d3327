package uk.tlevels.warehouse.release.screening.time;

import java.util.LinkedHashSet;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.TimeIdentifiers;

/** The time identifiers of a file are of one family. */
final class TimeIdMix implements Check {
    @Override
    public String id() {
        return "time_id_mix";
    }

    @Override
    public Outcome check(Pair pair) {
        Set<String> families = new LinkedHashSet<>();
        Set<String> identifiers = new LinkedHashSet<>();
        pair.data().required("time_identifier").items().forEach(t -> TimeIdentifiers.kind(t)
                .ifPresent(k -> {
                    families.add(k.family());
                    identifiers.add(t);
                }));
        Offences offences = new Offences();
        if (families.size() > 1) {
            identifiers.forEach(offences::name);
        }
        return Outcome.fail(
                offences,
                "The time identifiers may stand together.",
                "Time identifiers may not stand together in one file",
                "Make a file of each, or a filter of the parts of a year");
    }
}
