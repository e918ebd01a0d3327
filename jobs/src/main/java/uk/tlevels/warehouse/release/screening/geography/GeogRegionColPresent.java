package uk.tlevels.warehouse.release.screening.geography;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** Both columns of regions or none. */
final class GeogRegionColPresent implements Check {
    @Override
    public String id() {
        return "geog_region_col_present";
    }

    @Override
    public Outcome check(Pair pair) {

        List<String> columns = Level.REGIONAL.columns();
        List<String> missing = columns.stream().filter(c -> !pair.data().has(c)).toList();
        Offences offences = new Offences();
        if (!missing.isEmpty() && missing.size() < columns.size()) {
            missing.forEach(offences::name);
        }
        return Outcome.fail(
                offences,
                "The columns of regions are complete.",
                "The columns of regions are not complete",
                "Add the missing ones");
    }
}
