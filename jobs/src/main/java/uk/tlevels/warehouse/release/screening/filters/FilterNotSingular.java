package uk.tlevels.warehouse.release.screening.filters;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** A filter has two or more items. */
final class FilterNotSingular implements Check {
    @Override
    public String id() {
        return "filter_not_singular";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().filters()) {
            pair.data()
                    .column(row.colName())
                    .filter(c -> c.distinct() < 2)
                    .ifPresent(c -> offences.add("column " + Offences.quoted(c.name()) + " holds nothing but "
                            + Offences.quoted(c.item(0))));
        }
        return Outcome.fail(
                offences,
                "Every filter has two or more items.",
                "Filters have one item alone",
                "Remove the row of the metadata; the column may stay in the data");
    }
}
