package uk.tlevels.warehouse.release.screening.geography;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** An opportunity area, trust or sponsor has one code. */
final class GeogOtherDupes implements Check {
    @Override
    public String id() {
        return "geog_other_dupes";
    }

    @Override
    public Outcome check(Pair pair) {
        return Outcome.fail(
                OneToOne.offences(pair, Level::nameColumn, Level::code),
                "Every opportunity area, trust and sponsor has one code.",
                "Places have several codes",
                "Give each place one code");
    }
}
