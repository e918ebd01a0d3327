package uk.tlevels.warehouse.release.screening.metadata;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** A group has a row of its own. The written guide says the opposite; either passes. */
final class MetaFilGrpIsFil implements Check {
    @Override
    public String id() {
        return "meta_fil_grp_is_fil";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().filters()) {
            if (!row.filterGroupingColumn().isEmpty()
                    && pair.meta().rows().stream().noneMatch(r -> r.colName().equals(row.filterGroupingColumn()))) {
                offences.meta(row, "filter_grouping_column", row.filterGroupingColumn());
            }
        }
        return Outcome.warn(
                offences,
                "Every group has a row of its own.",
                "Groups have no row of their own in the metadata",
                "Add one of col_type Filter if you want a report without warnings; the written guide asks for none");
    }
}
