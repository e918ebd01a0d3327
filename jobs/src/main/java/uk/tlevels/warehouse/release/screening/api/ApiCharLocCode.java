package uk.tlevels.warehouse.release.screening.api;

import java.util.List;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** Codes of places have at most 30 characters. */
final class ApiCharLocCode implements Check {
    @Override
    public String id() {
        return "api_char_loc_code";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        for (Level level : Level.values()) {
            List<String> codes = level.columns().stream()
                    .filter(c -> !c.equals(level.nameColumn()))
                    .toList();
            pair.data().columns(codes).forEach(c -> offences.items(c, t -> ApiChecks.isLonger(t, 30)));
        }
        return Outcome.warn(
                        offences,
                        "No code of a place is longer than 30 characters.",
                        "Codes of places are longer than 30 characters",
                        "Use the published codes")
                .see("api-data-standards.html");
    }
}
