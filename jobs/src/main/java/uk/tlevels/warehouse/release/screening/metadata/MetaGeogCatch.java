package uk.tlevels.warehouse.release.screening.metadata;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Columns;

/** No filter and no group looks like a column of place; school_name and provider_name may be the only filter. */
final class MetaGeogCatch implements Check {
    @Override
    public String id() {
        return "meta_geog_catch";
    }

    @Override
    public Outcome check(Pair pair) {
        Set<String> excused = pair.meta().hasOnlyFilter(Columns.NAMES_AS_FILTERS) ? Columns.NAMES_AS_FILTERS : Set.of();
        Offences offences = new Offences();
        pair.meta().filtersAndGroups().stream()
                .filter(c -> Columns.looksLikeGeography(c) && !excused.contains(c))
                .forEach(offences::name);
        return Outcome.fail(
                offences,
                "No filter looks like a column of place.",
                "Filters or groups look like columns of place",
                "Rename them: no name that begins with a kind of place and ends in name, code, number or id");
    }
}
