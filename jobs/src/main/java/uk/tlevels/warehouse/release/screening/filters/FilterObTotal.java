package uk.tlevels.warehouse.release.screening.filters;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Columns;
import uk.tlevels.warehouse.release.screening.table.Column;

/** No Total and no All in columns of time or place, or that look like it. */
final class FilterObTotal implements Check {
    private static final Set<String> TOTALS = Set.of("Total", "total", "All", "all");

    @Override
    public String id() {
        return "filter_ob_total";
    }

    @Override
    public Outcome check(Pair pair) {
        Set<String> excused = pair.meta().hasOnlyFilter(Columns.NAMES_AS_FILTERS) ? Columns.NAMES_AS_FILTERS : Set.of();
        Offences offences = new Offences();
        for (Column column : pair.data().columns()) {
            String name = column.name();
            boolean unit = Columns.units().contains(name) || Columns.looksLikeGeography(name);
            if (unit && !excused.contains(name)) {
                offences.items(column, TOTALS::contains);
            }
        }
        return Outcome.fail(
                offences,
                "No column of time or place says Total or All.",
                "Columns of time or place say Total or All",
                "Leave the cell blank; geographic_level says how wide a row is");
    }
}
