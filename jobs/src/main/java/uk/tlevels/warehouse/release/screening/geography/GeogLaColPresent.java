package uk.tlevels.warehouse.release.screening.geography;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** All three columns of local authorities or none. */
final class GeogLaColPresent implements Check {
    @Override
    public String id() {
        return "geog_la_col_present";
    }

    @Override
    public Outcome check(Pair pair) {

        List<String> columns = Level.LOCAL_AUTHORITY.columns();
        List<String> missing = columns.stream().filter(c -> !pair.data().has(c)).toList();
        Offences offences = new Offences();
        if (!missing.isEmpty() && missing.size() < columns.size()) {
            missing.forEach(offences::name);
        }
        return Outcome.fail(
                offences,
                "The columns of local authorities are complete.",
                "The columns of local authorities are not complete",
                "Add the missing ones");
    }
}
