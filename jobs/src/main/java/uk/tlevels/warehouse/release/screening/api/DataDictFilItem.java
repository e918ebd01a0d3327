package uk.tlevels.warehouse.release.screening.api;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.standard.ApiDictionary;

/** Items of filters that are in the data dictionary are in it too. */
final class DataDictFilItem implements Check {
    @Override
    public String id() {
        return "data_dict_fil_item";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        ApiDictionary dictionary = pair.standard().dictionary();
        Offences offences = new Offences();
        pair.data().columns(pair.meta().filtersAndGroups()).stream()
                .filter(c -> dictionary.hasFilter(c.name()))
                .forEach(c -> offences.items(c, t -> !dictionary.hasItem(c.name(), t)));
        return Outcome.warn(
                        offences,
                        "Every item of a filter of the data dictionary is in it.",
                        "Filter items are not in the data dictionary as we hold it",
                        "Write them as it does, or ask the Department for Education to add these")
                .see("api-data-standards.html");
    }
}
