package uk.tlevels.warehouse.release.screening.metadata;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** No blank col_name. */
final class MetaColName implements Check {
    @Override
    public String id() {
        return "meta_col_name";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().rows()) {
            if (row.colName().isEmpty()) {
                offences.meta(row, "col_name", row.colName());
            }
        }
        return Outcome.fail(
                offences,
                "Every row has a col_name.",
                "A col_name is blank",
                "Write the name of the column, or remove the row");
    }
}
