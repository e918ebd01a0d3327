package uk.tlevels.warehouse.release.screening.ours.places;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** Every row names its country. */
final class CountryFilled implements Check {
    @Override
    public String id() {
        return "country_filled";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        pair.data().columns(Level.NATIONAL.columns()).forEach(c -> offences.items(c, String::isBlank));
        return Outcome.fail(
                        offences,
                        "Every row names its country.",
                        "Rows do not name their country",
                        "Fill country_code and country_name on every row")
                .see("ud.html#geography-columns");
    }
}
