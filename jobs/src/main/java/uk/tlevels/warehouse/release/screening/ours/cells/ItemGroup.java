package uk.tlevels.warehouse.release.screening.ours.cells;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.Column;
import uk.tlevels.warehouse.release.screening.table.Groups;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** A filter item stands in one group; Total and Unknown may stand in each. */
final class ItemGroup implements Check {
    private static final Set<String> ANYWHERE = Set.of("Total", "Unknown");

    @Override
    public String id() {
        return "item_group";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow filter : pair.meta().filters()) {
            List<Column> both = pair.data().columns(List.of(filter.colName(), filter.filterGroupingColumn()));
            if (both.size() == 2) {
                Map<String, String> groups = new HashMap<>();
                for (int row : Groups.by(pair.data().rows(), both).firstRows()) {
                    String item = both.get(0).text(row);
                    String group = both.get(1).text(row);
                    String before = groups.computeIfAbsent(item, i -> group);
                    if (!before.equals(group) && !item.equals(filter.defaultItem()) && !ANYWHERE.contains(item)) {
                        offences.add("column %s row %d %s is in group %s, earlier in %s"
                                .formatted(
                                        Offences.quoted(filter.colName()),
                                        row + 1,
                                        Offences.quoted(item),
                                        Offences.quoted(group),
                                        Offences.quoted(before)));
                    }
                }
            }
        }
        return Outcome.fail(
                offences,
                "Every filter item stands in one group.",
                "Filter items stand in two groups",
                "Put each into one, or tell the items apart by name");
    }
}
