package uk.tlevels.warehouse.release.screening.metadata;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** A filter has no unit. */
final class MetaIndUnit implements Check {
    @Override
    public String id() {
        return "meta_ind_unit";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().filters()) {
            if (!row.indicatorUnit().isEmpty()) {
                offences.meta(row, "indicator_unit", row.indicatorUnit());
            }
        }
        return Outcome.fail(offences, "No filter has a unit.", "Filters have an indicator_unit", "Leave it blank");
    }
}
