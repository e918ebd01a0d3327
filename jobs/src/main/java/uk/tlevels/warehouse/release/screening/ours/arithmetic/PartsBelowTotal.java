package uk.tlevels.warehouse.release.screening.ours.arithmetic;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;

/** Parts that are all shown are together no less than the total; what is unknown may be in the total alone, so this is a warning. */
final class PartsBelowTotal implements Check {
    @Override
    public String id() {
        return "parts_below_total";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        return Outcome.warn(
                Sums.offences(
                        pair,
                        (count, family, slack) -> family.extent() == Family.Extent.ALL
                                && count.isNumber(family.total())
                                && family.parts().stream().allMatch(count::isNumber)
                                && count.sum(family.parts()) < count.value(family.total()) - slack),
                "No parts that are all shown are together less than their total.",
                "Parts are together less than their total",
                "Add an item Unknown for what is in no part, or explain it in a footnote");
    }
}
