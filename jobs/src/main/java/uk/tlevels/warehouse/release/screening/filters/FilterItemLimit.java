package uk.tlevels.warehouse.release.screening.filters;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.Column;

/** A filter or group has at most 25,000 items. */
final class FilterItemLimit implements Check {
    @Override
    public String id() {
        return "filter_item_limit";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (Column column : pair.data().columns(pair.meta().filtersAndGroups())) {
            if (column.distinct() > FilterChecks.MOST_ITEMS) {
                offences.add("column %s has %d items".formatted(Offences.quoted(column.name()), column.distinct()));
            }
        }
        return Outcome.fail(
                offences,
                "No filter has more than 25,000 items.",
                "Filters have more than 25,000 items",
                "Split the file, or publish a supporting file");
    }
}
