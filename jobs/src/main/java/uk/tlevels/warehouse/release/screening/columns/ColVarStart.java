package uk.tlevels.warehouse.release.screening.columns;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;

/** Column names begin with a lower-case letter. */
final class ColVarStart implements Check {
    @Override
    public String id() {
        return "col_var_start";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        pair.data().shape().header().stream()
                .filter(c -> c.isEmpty() || c.charAt(0) < 'a' || c.charAt(0) > 'z')
                .forEach(offences::name);
        return Outcome.warn(
                offences,
                "Every column name begins with a lower-case letter.",
                "Column names do not begin with a lower-case letter",
                "Rename the columns");
    }
}
