package uk.tlevels.warehouse.release.screening.ours.cells;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.Column;

/** No two items of a filter or group differ in letter case alone. */
final class ItemCase implements Check {
    @Override
    public String id() {
        return "item_case";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (Column column : pair.data().columns(pair.meta().filtersAndGroups())) {
            Map<String, String> seen = new HashMap<>();
            column.items().forEach(item -> Optional.ofNullable(seen.putIfAbsent(item.toLowerCase(Locale.ROOT), item))
                    .ifPresent(before -> offences.add("column " + Offences.quoted(column.name()) + " "
                            + Offences.quoted(before) + " and " + Offences.quoted(item))));
        }
        return Outcome.fail(
                offences,
                "No two items differ in letter case alone.",
                "Items differ in letter case alone",
                "Write them alike: EES shows two");
    }
}
