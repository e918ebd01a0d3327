package uk.tlevels.warehouse.release.screening.columns;

import java.util.Set;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;

/** Column names are snake_case. */
final class ColSnakeCase implements Check {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_]*");

    @Override
    public String id() {
        return "col_snake_case";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        pair.data().shape().header().stream()
                .filter(c -> !PLAIN.matcher(c).matches())
                .forEach(offences::name);
        return Outcome.warn(
                offences,
                "Every column name is of lower-case letters, digits and _.",
                "Column names hold other characters than lower-case letters, digits and _",
                "Rename the columns");
    }
}
