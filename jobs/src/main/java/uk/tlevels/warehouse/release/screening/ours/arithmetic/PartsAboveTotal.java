package uk.tlevels.warehouse.release.screening.ours.arithmetic;

import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** The parts of a count that are shown are together no more than the total. */
final class PartsAboveTotal implements Check {
    @Override
    public String id() {
        return "parts_above_total";
    }

    @Override
    public Outcome check(Pair pair) {
        return Outcome.fail(
                Sums.offences(
                        pair,
                        (count, family, slack) -> count.isNumber(family.total())
                                && count.sum(family.parts()) > count.value(family.total()) + slack),
                "No parts are together more than their total.",
                "Parts are together more than their total",
                "Correct them. Where one person counts in several parts, say that the indicator is not additive over the filter");
    }
}
