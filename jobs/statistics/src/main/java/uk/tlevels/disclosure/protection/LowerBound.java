package uk.tlevels.disclosure.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import uk.tlevels.disclosure.attack.Equation;

/**
 * What no choice of companions can do without. Where an equation holds one small count and everything else in it is shown as it
 * is, the small one is what remains: another must be held back. Equations that share no count that could be need one each, so
 * the size of a set of such equations is a bound (a packing is never larger than a cover). It is not the optimum, which is
 * larger wherever companions must be protected in their turn.
 */
public final class LowerBound {
    private LowerBound() {}

    /** A number of companions that every choice for a problem has at least. */
    public static int companions(Problem problem) {
        List<int[]> needs = new ArrayList<>();
        problem.equations().forEach(equation -> {
            int[] candidates = candidates(problem, equation);
            if (candidates.length > 0) {
                needs.add(candidates);
            }
        });
        // small sets first: they stand in the way of fewest others
        needs.sort(Comparator.comparingInt(candidates -> candidates.length));
        BitSet taken = new BitSet();
        int bound = 0;
        for (int[] candidates : needs) {
            if (Arrays.stream(candidates).noneMatch(taken::get)) {
                Arrays.stream(candidates).forEach(taken::set);
                bound++;
            }
        }
        return bound;
    }

    /** The counts of which one must be held back, or the equation would give its small count away; none where it does not. */
    private static int[] candidates(Problem problem, Equation equation) {
        int[] open = new int[equation.size()];
        int opened = 0;
        int small = 0;
        for (int i = 0; i < equation.size(); i++) {
            Problem.Count count = problem.count(equation.cell(i));
            if (count.need() == Problem.Need.SMALL) {
                small++;
            } else if (count.shown().width() > 0 || count.need() == Problem.Need.UNSHOWN) {
                return new int[0];
            } else if (count.need() == Problem.Need.OPEN) {
                open[opened++] = equation.cell(i);
            }
        }
        return equation.isEqual() && small == 1 ? Arrays.copyOf(open, opened) : new int[0];
    }
}
