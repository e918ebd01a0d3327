package uk.tlevels.warehouse.release.screening.api;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;

/** Column names have at most 50 characters. */
final class ApiCharColName implements Check {
    @Override
    public String id() {
        return "api_char_col_name";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        pair.data().shape().header().stream()
                .filter(c -> ApiChecks.isLonger(c, 50))
                .forEach(offences::name);
        return Outcome.warn(
                        offences,
                        "No column name is longer than 50 characters.",
                        "Column names are longer than 50 characters",
                        "Shorten them")
                .see("api-data-standards.html");
    }
}
