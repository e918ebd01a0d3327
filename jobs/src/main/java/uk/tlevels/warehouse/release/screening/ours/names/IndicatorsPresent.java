package uk.tlevels.warehouse.release.screening.ours.names;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** Every indicator of the metadata is a column of the data. */
final class IndicatorsPresent implements Check {
    @Override
    public String id() {
        return "indicators_present";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().indicators()) {
            if (!pair.data().has(row.colName())) {
                offences.meta(row, "col_name", row.colName());
            }
        }
        return Outcome.fail(
                offences,
                "Every indicator of the metadata is in the data.",
                "Indicators of the metadata are not in the data",
                "Correct the name, or remove the row");
    }
}
