package uk.tlevels.warehouse.release.screening.columns;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;

/** No columns characteristic and characteristic_group. */
final class ColVarCharacteristic implements Check {
    @Override
    public String id() {
        return "col_var_characteristic";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        pair.data().shape().header().stream()
                .filter(c -> c.equals("characteristic") || c.equals("characteristic_group"))
                .forEach(offences::name);
        return Outcome.warn(
                offences,
                "There is no column characteristic or characteristic_group.",
                "There are columns of the old form for breakdowns",
                "Make a filter of each breakdown, or name them breakdown and breakdown_topic");
    }
}
