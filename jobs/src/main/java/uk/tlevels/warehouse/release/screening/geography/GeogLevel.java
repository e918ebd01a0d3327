package uk.tlevels.warehouse.release.screening.geography;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** geographic_level is one of the list. */
final class GeogLevel implements Check {
    @Override
    public String id() {
        return "geog_level";
    }

    @Override
    public Outcome check(Pair pair) {
        return Outcome.fail(
                        new Offences().items(pair.data().required("geographic_level"), t -> Level.of(t)
                                .isEmpty()),
                        "Every geographic_level is one that EES knows.",
                        "A geographic_level is none that EES knows",
                        "Write one of the guide's list, letter by letter, for example Local authority")
                .see("ud.html#allowable-geographic-levels");
    }
}
