package uk.tlevels.warehouse.release.screening.geography;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** The name of code x is Not available. */
final class GeogNa implements Check {
    @Override
    public String id() {
        return "geog_na";
    }

    @Override
    public Outcome check(Pair pair) {
        return Outcome.fail(
                NotAvailable.offences(pair, Level::code, "x", Level::nameColumn, "Not available"),
                "Every code x has the name Not available.",
                "Places of code x have another name than Not available",
                "Write Not available");
    }
}
