package uk.tlevels.warehouse.release.screening.metadata;

import java.util.HashSet;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** A group belongs to one filter. */
final class MetaFilGrpDupe implements Check {
    @Override
    public String id() {
        return "meta_fil_grp_dupe";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        Set<String> seen = new HashSet<>();
        for (MetaRow row : pair.meta().filters()) {
            if (!row.filterGroupingColumn().isEmpty() && !seen.add(row.filterGroupingColumn())) {
                offences.meta(row, "filter_grouping_column", row.filterGroupingColumn());
            }
        }
        return Outcome.fail(
                offences,
                "Every group belongs to one filter.",
                "A group is used by two filters",
                "Copy the column under another name for the second filter");
    }
}
