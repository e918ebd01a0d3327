package uk.tlevels.warehouse.release.screening.api;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;

/** Labels have at most 100 characters; the written guide says 80, and so does our own check. */
final class ApiCharColLabel implements Check {
    @Override
    public String id() {
        return "api_char_col_label";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        pair.meta().rows().stream()
                .filter(r -> ApiChecks.isLonger(r.label(), 100))
                .forEach(r -> offences.meta(r, "label", r.label()));
        return Outcome.warn(
                        offences,
                        "No label is longer than 100 characters.",
                        "Labels are longer than 100 characters",
                        "Shorten them to 80 or less")
                .see("api-data-standards.html");
    }
}
