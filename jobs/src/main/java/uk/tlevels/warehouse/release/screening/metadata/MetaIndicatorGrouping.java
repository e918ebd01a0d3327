package uk.tlevels.warehouse.release.screening.metadata;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** A filter has no indicator group. */
final class MetaIndicatorGrouping implements Check {
    @Override
    public String id() {
        return "meta_indicator_grouping";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().filters()) {
            if (!row.indicatorGrouping().isEmpty()) {
                offences.meta(row, "indicator_grouping", row.indicatorGrouping());
            }
        }
        return Outcome.fail(
                offences, "No filter has an indicator group.", "Filters have an indicator_grouping", "Leave it blank");
    }
}
