package uk.tlevels.warehouse.release.screening.filters;

import java.util.Optional;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.Column;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** A group has no more items than its filter. */
final class FilterGroupLevel implements Check {
    @Override
    public String id() {
        return "filter_group_level";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().filters()) {
            Optional<Column> filter = pair.data().column(row.colName());
            Optional<Column> group = pair.data().column(row.filterGroupingColumn());
            if (filter.isPresent()
                    && group.isPresent()
                    && group.get().distinct() > filter.get().distinct()) {
                offences.add("group %s has %d items, its filter %s has %d"
                        .formatted(
                                Offences.quoted(row.filterGroupingColumn()),
                                group.get().distinct(),
                                Offences.quoted(row.colName()),
                                filter.get().distinct()));
            }
        }
        return Outcome.fail(
                offences,
                "No group has more items than its filter.",
                "Groups have more items than their filters",
                "Exchange the two in the metadata: the group is the coarser one");
    }
}
