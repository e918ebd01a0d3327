package uk.tlevels.warehouse.release.screening.geography;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** The code of Not available is x. */
final class GeogNaCode implements Check {
    @Override
    public String id() {
        return "geog_na_code";
    }

    @Override
    public Outcome check(Pair pair) {
        return Outcome.fail(
                NotAvailable.offences(pair, Level::nameColumn, "Not available", Level::code, "x"),
                "Every place that is Not available has code x.",
                "Places that are Not available have another code than x",
                "Write x");
    }
}
