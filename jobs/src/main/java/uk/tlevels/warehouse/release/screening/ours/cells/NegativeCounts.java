package uk.tlevels.warehouse.release.screening.ours.cells;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.standard.Symbols;

/** A column named count is not negative, unless its name says that it is a change. */
final class NegativeCounts implements Check {
    @Override
    public String id() {
        return "negative_counts";
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = new Offences();
        Texts.indicators(pair).stream()
                .filter(c -> List.of(c.name().split("_", -1)).contains("count") && !Change.isMeant(pair, c.name()))
                .forEach(c -> offences.items(c, t -> t.startsWith("-") && Symbols.isNumber(t)));
        return Outcome.fail(
                offences,
                "No count is negative.",
                "Counts are negative",
                "Correct them, or say in the name that they are a change");
    }
}
