package uk.tlevels.disclosure.protection;

import java.util.BitSet;
import java.util.Comparator;
import uk.tlevels.disclosure.attack.Bounds;
import uk.tlevels.disclosure.attack.Equation;

/** Which equations each count of a problem stands in, and how far counts and sums may differ from what they are. */
final class Incidence {
    /** How far a count may rise that is held back. */
    static final long FAR = 1_000_000;

    private final Equation[] equations;
    private final int[][] equationsOf;
    private final long[][] factorsOf;
    private final long[] least;
    private final long[] most;
    private final double[] costs;
    private final long[] fallShown;
    private final long[] riseShown;
    private final long[] fallHeld;
    private final BitSet open = new BitSet();

    Incidence(Problem problem) {
        int counts = problem.size();
        // small equations first: they leave least to choose from
        equations = problem.equations().stream()
                .sorted(Comparator.comparingInt(Equation::size))
                .toArray(Equation[]::new);
        equationsOf = new int[counts][];
        factorsOf = new long[counts][];
        fill();
        least = new long[equations.length];
        most = new long[equations.length];
        for (int e = 0; e < equations.length; e++) {
            Equation equation = equations[e];
            long sum = equation.sum(count -> problem.count(count).value());
            least[e] = equation.low() <= -Bounds.UNBOUNDED ? -Bounds.UNBOUNDED : equation.low() - sum;
            most[e] = equation.high() >= Bounds.UNBOUNDED ? Bounds.UNBOUNDED : equation.high() - sum;
        }
        costs = new double[counts];
        fallShown = new long[counts];
        riseShown = new long[counts];
        fallHeld = new long[counts];
        for (int c = 0; c < counts; c++) {
            Problem.Count count = problem.count(c);
            costs[c] = count.cost();
            fallShown[c] = count.shown().low() - count.value();
            riseShown[c] = count.shown().high() - count.value();
            fallHeld[c] = (count.need() == Problem.Need.UNSHOWN ? 0 : problem.smallestHidden()) - count.value();
            open.set(c, count.need() == Problem.Need.OPEN && fallHeld[c] <= 0);
        }
    }

    private void fill() {
        int[] sizes = new int[equationsOf.length];
        for (Equation equation : equations) {
            for (int i = 0; i < equation.size(); i++) {
                sizes[equation.cell(i)]++;
            }
        }
        for (int count = 0; count < sizes.length; count++) {
            equationsOf[count] = new int[sizes[count]];
            factorsOf[count] = new long[sizes[count]];
        }
        for (int e = equations.length - 1; e >= 0; e--) {
            for (int i = 0; i < equations[e].size(); i++) {
                int count = equations[e].cell(i);
                equationsOf[count][--sizes[count]] = e;
                factorsOf[count][sizes[count]] = equations[e].factor(i);
            }
        }
    }

    /** How many counts there are. */
    int counts() {
        return equationsOf.length;
    }

    /** How many equations there are. */
    int equations() {
        return equations.length;
    }

    /** How many equations a count stands in. */
    int equations(int count) {
        return equationsOf[count].length;
    }

    /** The number of an equation that a count stands in; the smallest come first and have the smallest numbers. */
    int equationOf(int count, int place) {
        return equationsOf[count][place];
    }

    /** The weight of a count in the equation at a place. */
    long factorOf(int count, int place) {
        return factorsOf[count][place];
    }

    Equation equation(int number) {
        return equations[number];
    }

    /** By how much the sum of an equation may differ, downwards: 0 or less. */
    long least(int equation) {
        return least[equation];
    }

    /** By how much the sum of an equation may differ, upwards: 0 or more. */
    long most(int equation) {
        return most[equation];
    }

    /** Whether an equation holds no more when its sum differs so much. */
    boolean breaks(int equation, long change) {
        return change < least[equation] || change > most[equation];
    }

    /** By how much a count may differ downwards, 0 or less. */
    long lowest(int count, boolean held) {
        return held ? fallHeld[count] : fallShown[count];
    }

    /** By how much a count may differ upwards. */
    long highest(int count, boolean held) {
        return held ? FAR : riseShown[count];
    }

    /** Whether a count must be held back to differ so much: a rounded one may differ within what rounds to the same. */
    boolean needsHiding(int count, long difference) {
        return difference < fallShown[count] || difference > riseShown[count];
    }

    /** Whether a count can differ without being held back. */
    boolean isRounded(int count) {
        return riseShown[count] > fallShown[count];
    }

    /** Whether a count may be held back for the sake of others. */
    boolean isOpen(int count) {
        return open.get(count);
    }

    /** What is lost with a count. */
    double cost(int count) {
        return costs[count];
    }

    /** What has to be held back in addition for a world. */
    double cost(World world, BitSet held) {
        double cost = 0;
        for (int i = 0; i < world.size(); i++) {
            int count = world.count(i);
            if (!held.get(count) && needsHiding(count, world.differenceAt(i))) {
                cost += cost(count);
            }
        }
        return cost;
    }

    /** Whether a world satisfies every equation and bound, with the counts held back that differ in it. */
    boolean admits(World world, BitSet held) {
        for (int i = 0; i < world.size(); i++) {
            int count = world.count(i);
            long difference = world.differenceAt(i);
            boolean hidden = (held.get(count) || isOpen(count)) && difference >= lowest(count, true);
            if (needsHiding(count, difference) && !hidden) {
                return false;
            }
            for (int e : equationsOf[count]) {
                if (breaks(e, equations[e].sum(world::difference))) {
                    return false;
                }
            }
        }
        return true;
    }
}
