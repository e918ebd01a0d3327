package uk.tlevels.warehouse.release.screening.metadata;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** A group is a column of the data. */
final class MetaFilGrpMatch implements Check {
    @Override
    public String id() {
        return "meta_fil_grp_match";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().filters()) {
            if (!row.filterGroupingColumn().isEmpty() && !pair.data().has(row.filterGroupingColumn())) {
                offences.meta(row, "filter_grouping_column", row.filterGroupingColumn());
            }
        }
        return Outcome.fail(
                offences,
                "Every group is a column of the data.",
                "Groups are no columns of the data",
                "Correct the name");
    }
}
