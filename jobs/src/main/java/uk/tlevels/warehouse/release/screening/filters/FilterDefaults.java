package uk.tlevels.warehouse.release.screening.filters;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.table.MetaRow;

/** The default item, Total if no other is named, is in the column; Total in groups without a row of their own. */
final class FilterDefaults implements Check {
    @Override
    public String id() {
        return "filter_defaults";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (MetaRow row : pair.meta().filters()) {
            look(pair, row.colName(), row.defaultItem(), offences);
        }
        pair.meta().groups().stream()
                .filter(g ->
                        pair.meta().rows().stream().noneMatch(r -> r.colName().equals(g)))
                .forEach(g -> look(pair, g, "Total", offences));
        return Outcome.warn(
                        offences,
                        "Every filter and group has its default item.",
                        "Filters or groups lack the item that is shown first",
                        "Add rows for Total, or name another item in filter_default")
                .see("ud.html#aggregates-and-default-filters");
    }

    private static void look(Pair pair, String name, String item, Offences offences) {
        pair.data()
                .column(name)
                .filter(c -> c.items().noneMatch(item::equals))
                .ifPresent(c -> offences.add("column " + Offences.quoted(name) + " lacks " + Offences.quoted(item)));
    }
}
