package uk.tlevels.warehouse.release.screening.metadata;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** A filter has no decimal places. */
final class MetaIndicatorDp implements Check {
    @Override
    public String id() {
        return "meta_indicator_dp";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().filters()) {
            if (!row.indicatorDp().isEmpty()) {
                offences.meta(row, "indicator_dp", row.indicatorDp());
            }
        }
        return Outcome.fail(
                offences, "No filter has decimal places.", "Filters have an indicator_dp", "Leave it blank");
    }
}
