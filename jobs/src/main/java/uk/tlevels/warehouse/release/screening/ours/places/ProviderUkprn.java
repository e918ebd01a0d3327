package uk.tlevels.warehouse.release.screening.ours.places;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** A provider's code is its UKPRN: eight digits, the first of them 1. */
final class ProviderUkprn implements Check {
    @Override
    public String id() {
        return "provider_ukprn";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        pair.data()
                .column(Level.PROVIDER.code())
                .ifPresent(c -> offences.items(c, t -> !t.isEmpty() && !t.matches("1[0-9]{7}|x|z")));
        return Outcome.fail(
                offences,
                "Every UKPRN, if there is any, is eight digits that begin with 1.",
                "UKPRNs are not eight digits that begin with 1",
                "Take them from the UK register of learning providers");
    }
}
