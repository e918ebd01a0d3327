package uk.tlevels.disclosure.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import uk.tlevels.disclosure.attack.Equation;

/**
 * Finds worlds by repair: one count differs, and each equation that holds no more is repaired by letting another of its counts
 * differ, until all hold. In a table of two dimensions that closes a cycle, in more a hypercube, on whose corners counts rise
 * and fall in turn (Repsilber 1994; Giessing and Repsilber 2002, "Tools and strategies to protect multiple tables with the GHQUAR
 * cell suppression engine"), but the search needs no dimensions, only equations. It is a best-first search of bounded length,
 * so that it costs the same however large the problem is, and may miss a world or a cheaper one.
 */
final class Chains {
    /** How many chains are carried on before the search gives up. */
    private static final int MOST_STEPS = 150;

    /** How many are before a search that must find something does, and what a broken equation weighs in it. */
    private static final int MOST_STEPS_AT_LAST = 5000;

    private static final double WEIGHT_AT_LAST = 3;

    /** How many ways to repair one equation are followed. */
    private static final int BRANCHES = 4;

    /** What a broken equation weighs, as a share of what a usual count costs: hurried first, then ever thriftier. */
    private static final double[] WEIGHTS = {1, 0.3, 0.1};

    private final Incidence incidence;
    private final double usual;
    private final long[] change;
    private final boolean[] inChain;

    Chains(Incidence incidence) {
        this.incidence = incidence;
        this.change = new long[incidence.equations()];
        this.inChain = new boolean[incidence.counts()];
        double[] costs = new double[incidence.counts()];
        int open = 0;
        for (int count = 0; count < costs.length; count++) {
            if (incidence.isOpen(count)) {
                costs[open++] = incidence.cost(count);
            }
        }
        Arrays.sort(costs, 0, open);
        usual = open == 0 ? 1 : costs[open / 2];
    }

    /** Counts that differ, the last first. */
    private record Chain(
            Optional<Chain> before, int count, long difference, double cost, int broken, long mark, int number) {
        double rank(double weight) {
            return cost + weight * broken;
        }
    }

    /**
     * A world in which a count differs by so much.
     *
     * @param held the counts that are held back
     * @param below worlds are sought that cost less than this for what must be held back besides; 0 or less for those that
     *     need nothing besides
     */
    Optional<World> of(int count, long difference, BitSet held, double below) {
        Optional<Chain> best = Optional.empty();
        if (difference < incidence.lowest(count, true) || difference > incidence.highest(count, true)) {
            return Optional.empty();
        }
        double limit = below;
        for (double weight : WEIGHTS) {
            Optional<Chain> found = search(count, difference, held, limit, weight * usual, MOST_STEPS);
            if (found.isPresent()) {
                best = found;
                limit = found.get().cost();
                if (limit <= 0) {
                    break;
                }
            }
        }
        if (best.isEmpty() && below > 0) {
            best = search(count, difference, held, below, WEIGHT_AT_LAST * usual, MOST_STEPS_AT_LAST);
        }
        return best.map(Chains::world).filter(world -> incidence.admits(world, held));
    }

    private static World world(Chain last) {
        TreeMap<Integer, Long> differences = new TreeMap<>();
        for (Optional<Chain> chain = Optional.of(last);
                chain.isPresent();
                chain = chain.get().before()) {
            differences.put(chain.get().count(), chain.get().difference());
        }
        return new World(differences);
    }

    private Optional<Chain> search(int count, long difference, BitSet held, double below, double weight, int steps) {
        PriorityQueue<Chain> open = new PriorityQueue<>(
                Comparator.<Chain>comparingDouble(c -> c.rank(weight)).thenComparingInt(Chain::number));
        Chain first = new Chain(Optional.empty(), count, difference, 0, broken(count, difference), mark(count), 0);
        open.add(first);
        Set<Long> seen = new HashSet<>();
        int number = 1;
        for (int step = 0; step < steps && !open.isEmpty(); step++) {
            Chain chain = open.poll();
            if (chain.broken() == 0) {
                return Optional.of(chain);
            }
            note(chain, true);
            for (Chain next : repairs(chain, held, below, weight)) {
                if (seen.add(next.mark())) {
                    open.add(new Chain(
                            next.before(),
                            next.count(),
                            next.difference(),
                            next.cost(),
                            next.broken(),
                            next.mark(),
                            number++));
                }
            }
            note(chain, false);
        }
        return Optional.empty();
    }

    /** A number for a set of counts: that of the set with one more is the sum. */
    private static long mark(int count) {
        long mixed = (count + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 29);
    }

    /** Notes, or notes no more, which counts differ in a chain and by how much the sums of equations do. */
    private void note(Chain last, boolean differs) {
        for (Optional<Chain> chain = Optional.of(last);
                chain.isPresent();
                chain = chain.get().before()) {
            int count = chain.get().count();
            long difference = differs ? chain.get().difference() : -chain.get().difference();
            inChain[count] = differs;
            for (int i = 0; i < incidence.equations(count); i++) {
                change[incidence.equationOf(count, i)] += incidence.factorOf(count, i) * difference;
            }
        }
    }

    /** The smallest equation that is broken. */
    private int firstBroken(Chain last) {
        int first = Integer.MAX_VALUE;
        for (Optional<Chain> chain = Optional.of(last);
                chain.isPresent();
                chain = chain.get().before()) {
            int count = chain.get().count();
            for (int i = 0; i < incidence.equations(count); i++) {
                int e = incidence.equationOf(count, i);
                if (e < first && incidence.breaks(e, change[e])) {
                    first = e;
                }
            }
        }
        return first;
    }

    /** How many equations more are broken when a count differs. */
    private int broken(int count, long difference) {
        int more = 0;
        for (int i = 0; i < incidence.equations(count); i++) {
            int e = incidence.equationOf(count, i);
            boolean before = incidence.breaks(e, change[e]);
            boolean after = incidence.breaks(e, change[e] + incidence.factorOf(count, i) * difference);
            more += (after ? 1 : 0) - (before ? 1 : 0);
        }
        return more;
    }

    /** The best ways to repair the smallest equation that is broken. */
    private List<Chain> repairs(Chain chain, BitSet held, double below, double weight) {
        int e = firstBroken(chain);
        Equation equation = incidence.equation(e);
        long missing = change[e] < incidence.least(e) ? incidence.least(e) - change[e] : incidence.most(e) - change[e];
        List<Chain> best = new ArrayList<>(BRANCHES + 1);
        for (int i = 0; i < equation.size(); i++) {
            int count = equation.cell(i);
            if (inChain[count]) {
                continue;
            }
            boolean hidden = held.get(count);
            boolean openToo = !hidden && below > 0 && incidence.isOpen(count);
            if (!hidden && !openToo && !incidence.isRounded(count)) {
                continue;
            }
            long difference = Math.max(
                    incidence.lowest(count, hidden || openToo),
                    Math.min(incidence.highest(count, hidden || openToo), missing / equation.factor(i)));
            if (difference == 0) {
                continue;
            }
            double cost =
                    chain.cost() + (hidden || !incidence.needsHiding(count, difference) ? 0 : incidence.cost(count));
            if (cost > 0 && cost >= below) {
                continue;
            }
            int broken = chain.broken() + broken(count, difference);
            if (best.size() < BRANCHES
                    || cost + weight * broken < best.get(BRANCHES - 1).rank(weight)) {
                long mark = chain.mark() + mark(count);
                insert(best, new Chain(Optional.of(chain), count, difference, cost, broken, mark, 0), weight);
            }
        }
        return best;
    }

    private static void insert(List<Chain> best, Chain next, double weight) {
        int place = best.size();
        while (place > 0 && best.get(place - 1).rank(weight) > next.rank(weight)) {
            place--;
        }
        best.add(place, next);
        if (best.size() > BRANCHES) {
            best.remove(BRANCHES);
        }
    }
}
