package uk.tlevels.warehouse.release.screening.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** Filter items, groups and names of places have at most 120 characters. */
final class ApiCharFilterItems implements Check {
    @Override
    public String id() {
        return "api_char_filter_items";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        List<String> names = new ArrayList<>(pair.meta().filtersAndGroups());
        for (Level level : Level.values()) {
            names.add(level.nameColumn());
        }
        Offences offences = new Offences();
        pair.data().columns(names).forEach(c -> offences.items(c, t -> ApiChecks.isLonger(t, 120)));
        return Outcome.warn(
                        offences,
                        "No filter item or name of a place is longer than 120 characters.",
                        "Filter items or names of places are longer than 120 characters",
                        "Shorten them")
                .see("api-data-standards.html");
    }
}
