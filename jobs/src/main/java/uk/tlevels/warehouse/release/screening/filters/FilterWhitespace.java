package uk.tlevels.warehouse.release.screening.filters;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.TextFaults;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** No item of a filter begins or ends with a blank of any kind. Groups and places are not looked at; our own check does. */
final class FilterWhitespace implements Check {
    @Override
    public String id() {
        return "filter_whitespace";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        List<String> filters =
                pair.meta().filters().stream().map(MetaRow::colName).toList();
        pair.data().columns(filters).forEach(c -> offences.items(c, i -> !i.equals(TextFaults.bare(i))));
        return Outcome.fail(
                offences,
                "No filter item begins or ends with a space.",
                "Filter items begin or end with a space",
                "Remove it: 'Total ' and 'Total' are two items");
    }
}
