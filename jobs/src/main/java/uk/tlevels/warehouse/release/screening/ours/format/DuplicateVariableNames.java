package uk.tlevels.warehouse.release.screening.ours.format;

import java.util.HashSet;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** No two columns of one name, in either file. */
final class DuplicateVariableNames implements Check {
    @Override
    public String id() {
        return "duplicate_variable_names";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        TwoFiles.of(pair).forEach((file, shape) -> {
            Set<String> seen = new HashSet<>();
            shape.header().stream()
                    .filter(c -> !seen.add(c))
                    .distinct()
                    .forEach(c -> offences.add(file + " " + Offences.quoted(c)));
        });
        return Outcome.fail(
                offences, "No two columns have one name.", "Columns have one name", "Rename or remove all but one");
    }
}
