package uk.tlevels.warehouse.release.screening.geography;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** A code of an opportunity area, trust or sponsor has one name. */
final class GeogOtherCodeDupes implements Check {
    @Override
    public String id() {
        return "geog_other_code_dupes";
    }

    @Override
    public Outcome check(Pair pair) {
        return Outcome.fail(
                OneToOne.offences(pair, Level::code, Level::nameColumn),
                "Every code of an opportunity area, trust or sponsor has one name.",
                "Codes have several names",
                "Give each code one name");
    }
}
