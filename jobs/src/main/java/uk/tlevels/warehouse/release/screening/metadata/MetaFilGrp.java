package uk.tlevels.warehouse.release.screening.metadata;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** An indicator has no filter group. */
final class MetaFilGrp implements Check {
    @Override
    public String id() {
        return "meta_fil_grp";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().indicators()) {
            if (!row.filterGroupingColumn().isEmpty()) {
                offences.meta(row, "filter_grouping_column", row.filterGroupingColumn());
            }
        }
        return Outcome.fail(
                offences,
                "No indicator has a filter group.",
                "Indicators have a filter_grouping_column",
                "Leave it blank");
    }
}
