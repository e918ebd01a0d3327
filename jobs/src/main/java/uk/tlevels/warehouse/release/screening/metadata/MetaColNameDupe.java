package uk.tlevels.warehouse.release.screening.metadata;

import java.util.HashSet;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** Every column is described once. */
final class MetaColNameDupe implements Check {
    @Override
    public String id() {
        return "meta_col_name_dupe";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        Set<String> seen = new HashSet<>();
        for (MetaRow row : pair.meta().rows()) {
            if (!row.colName().isEmpty() && !seen.add(row.colName())) {
                offences.meta(row, "col_name", row.colName());
            }
        }
        return Outcome.fail(
                offences, "Every column is described once.", "Columns are described twice", "Keep one row of each");
    }
}
