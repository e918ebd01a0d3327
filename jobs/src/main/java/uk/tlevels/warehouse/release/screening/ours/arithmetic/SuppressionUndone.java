package uk.tlevels.warehouse.release.screening.ours.arithmetic;

import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.Verdict;

/** A hidden count is not what is left of a total, nor the sum of parts that are all shown. Counts rounded to a base leave a range, so this is a warning then. */
final class SuppressionUndone implements Check {
    @Override
    public String id() {
        return "suppression_undone";
    }

    @Override
    public Set<Verdict> faults() {
        return Set.of(Verdict.FAIL, Verdict.WARN);
    }

    @Override
    public Outcome check(Pair pair) {
        Offences offences = Sums.offences(pair, (count, family, slack) -> isUndone(count, family));
        return Outcome.of(
                pair.options().roundingBase() == 1 ? Verdict.FAIL : Verdict.WARN,
                offences,
                "No hidden count can be had from one total and its parts.",
                "Hidden counts can be worked out from one total and its parts",
                "Hide a second part, the smallest one shown. This looks at one total at a time: "
                        + "disclosure control must look at all of them together");
    }

    private static boolean isUndone(Count count, Family family) {
        long hidden = family.parts().stream().filter(count::isSecret).count();
        boolean restIsShown = family.parts().stream().allMatch(p -> count.isNumber(p) || count.isSecret(p));
        boolean part = hidden == 1
                && count.isNumber(family.total())
                && family.parts().size() > 1
                && family.extent() != Family.Extent.SOME;
        boolean total = hidden == 0 && count.isSecret(family.total()) && family.extent() == Family.Extent.ALL;
        return restIsShown && (part || total);
    }
}
