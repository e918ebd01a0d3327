package uk.tlevels.warehouse.release.screening.filters;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** No blank cell in a filter or group. */
final class FilterBlanks implements Check {
    @Override
    public String id() {
        return "filter_blanks";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        pair.data().columns(pair.meta().filtersAndGroups()).forEach(c -> offences.items(c, String::isEmpty));
        return Outcome.fail(
                offences,
                "No filter and no group has a blank cell.",
                "Filters or groups have blank cells",
                "Write Total where the row is for all of them, Unknown or Not available otherwise");
    }
}
