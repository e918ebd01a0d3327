package uk.tlevels.warehouse.release.screening.metadata;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** Every row is of a Filter or an Indicator. */
final class MetaColType implements Check {
    @Override
    public String id() {
        return "meta_col_type";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().rows()) {
            if (!row.isFilter() && !row.isIndicator()) {
                offences.meta(row, "col_type", row.colType());
            }
        }
        return Outcome.fail(
                offences,
                "Every col_type is Filter or Indicator.",
                "A col_type is neither Filter nor Indicator",
                "Write one of the two, with a capital letter");
    }
}
