package uk.tlevels.warehouse.release.screening.ours.format;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** Both files have rows. */
final class RowsPresent implements Check {
    @Override
    public String id() {
        return "rows_present";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        if (pair.data().rows() == 0) {
            offences.name(pair.dataName());
        }
        if (pair.meta().rows().isEmpty()) {
            offences.name(pair.metaName());
        }
        return Outcome.fail(offences, "Both files have rows.", "Files have a header and no rows", "Add the rows");
    }
}
