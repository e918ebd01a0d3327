package uk.tlevels.disclosure.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/**
 * Narrows bounds equation by equation until no equation narrows any: each cell lies between what the bounds of the others in
 * an equation leave for it, rounded inwards to whole numbers (Savelsbergh 1994, "Preprocessing and probing techniques for
 * mixed integer programming problems").
 */
final class Propagation {
    private static final int NONE = -1;

    /** An equation is looked at no more often; what would creep on by ones is left to the solver of linear programs. */
    private static final int MOST_VISITS = 60;

    private final Equation[] equations;
    private final int[][] memberships;
    private final long[] low;
    private final long[] high;
    private final int[] lowBy;
    private final int[] highBy;
    private final TreeSet<Integer> contradictions = new TreeSet<>();

    Propagation(Knowledge knowledge) {
        equations = knowledge.equations().toArray(Equation[]::new);
        memberships = memberships(equations, knowledge.size());
        low = new long[knowledge.size()];
        high = new long[knowledge.size()];
        for (int cell = 0; cell < low.length; cell++) {
            low[cell] = knowledge.bounds(cell).low();
            high[cell] = knowledge.bounds(cell).high();
        }
        lowBy = new int[low.length];
        highBy = new int[low.length];
        Arrays.fill(lowBy, NONE);
        Arrays.fill(highBy, NONE);
    }

    private static int[][] memberships(Equation[] equations, int cells) {
        int[] counts = new int[cells];
        for (Equation equation : equations) {
            for (int i = 0; i < equation.size(); i++) {
                counts[equation.cell(i)]++;
            }
        }
        int[][] memberships = new int[cells][];
        for (int cell = 0; cell < cells; cell++) {
            memberships[cell] = new int[counts[cell]];
        }
        for (int e = equations.length - 1; e >= 0; e--) {
            for (int i = 0; i < equations[e].size(); i++) {
                int cell = equations[e].cell(i);
                memberships[cell][--counts[cell]] = e;
            }
        }
        return memberships;
    }

    /** Narrows to a fixed point. */
    void run() {
        Deque<Integer> open = new ArrayDeque<>();
        boolean[] waiting = new boolean[equations.length];
        int[] visits = new int[equations.length];
        for (int e = 0; e < equations.length; e++) {
            open.add(e);
            waiting[e] = true;
        }
        while (!open.isEmpty()) {
            int e = open.poll();
            waiting[e] = false;
            if (visits[e]++ < MOST_VISITS && !contradictions.contains(e)) {
                narrow(e, open, waiting);
            }
        }
    }

    /** Takes over a bound that was found otherwise, and what follows from it. */
    void tighten(int cell, Bounds found) {
        low[cell] = Math.max(low[cell], found.low());
        high[cell] = Math.min(high[cell], found.high());
    }

    private void narrow(int e, Deque<Integer> open, boolean[] waiting) {
        Equation equation = equations[e];
        Sum least = new Sum();
        Sum most = new Sum();
        for (int i = 0; i < equation.size(); i++) {
            least.add(end(equation, i, false), endless(equation, i, false));
            most.add(end(equation, i, true), endless(equation, i, true));
        }
        if ((least.endless == 0 && least.finite > equation.high())
                || (most.endless == 0 && most.finite < equation.low())) {
            contradictions.add(e);
            return;
        }
        for (int i = 0; i < equation.size(); i++) {
            boolean mayEndLower =
                    equation.high() < Bounds.UNBOUNDED && least.endless == (endless(equation, i, false) ? 1 : 0);
            boolean mayEndHigher =
                    equation.low() > -Bounds.UNBOUNDED && most.endless == (endless(equation, i, true) ? 1 : 0);
            long below = least.finite - (endless(equation, i, false) ? 0 : end(equation, i, false));
            long above = most.finite - (endless(equation, i, true) ? 0 : end(equation, i, true));
            boolean changed = mayEndLower && atMost(e, equation.cell(i), equation.factor(i), equation.high() - below);
            changed |= mayEndHigher && atMost(e, equation.cell(i), -equation.factor(i), above - equation.low());
            if (changed) {
                if (low[equation.cell(i)] > high[equation.cell(i)]) {
                    contradictions.add(e);
                    return;
                }
                for (int other : memberships[equation.cell(i)]) {
                    if (!waiting[other]) {
                        waiting[other] = true;
                        open.add(other);
                    }
                }
            }
        }
    }

    /** A sum of which some terms may have no end. */
    private static final class Sum {
        private long finite;
        private int endless;

        void add(long term, boolean withoutEnd) {
            if (withoutEnd) {
                endless++;
            } else {
                finite += term;
            }
        }
    }

    /** The largest or smallest value of a term. */
    private long end(Equation equation, int place, boolean upper) {
        long factor = equation.factor(place);
        return factor * (factor > 0 == upper ? high[equation.cell(place)] : low[equation.cell(place)]);
    }

    private boolean endless(Equation equation, int place, boolean upper) {
        return equation.factor(place) > 0 == upper && high[equation.cell(place)] >= Bounds.UNBOUNDED;
    }

    /** The cell times the factor is at most the bound. */
    private boolean atMost(int e, int cell, long factor, long bound) {
        if (factor > 0) {
            long most = Math.floorDiv(bound, factor);
            if (most < high[cell]) {
                high[cell] = most;
                highBy[cell] = e;
                return true;
            }
        } else if (factor < 0) {
            long least = -Math.floorDiv(bound, -factor);
            if (least > low[cell]) {
                low[cell] = least;
                lowBy[cell] = e;
                return true;
            }
        }
        return false;
    }

    /** What is known of a cell. */
    Bounds interval(int cell) {
        return new Bounds(low[cell], high[cell]);
    }

    /** The equations that contradict what else is known, by number. */
    List<Integer> contradictions() {
        return List.copyOf(contradictions);
    }

    /** The equations that narrowed a cell, those nearest to it first, at most as many as asked for. */
    List<Equation> because(int cell, int most) {
        TreeSet<Integer> seen = new TreeSet<>();
        List<Equation> because = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(cell));
        TreeSet<Integer> asked = new TreeSet<>(List.of(cell));
        while (!open.isEmpty() && because.size() < most) {
            int next = open.poll();
            for (int e : new int[] {lowBy[next], highBy[next]}) {
                if (e != NONE && seen.add(e) && because.size() < most) {
                    because.add(equations[e]);
                    for (int i = 0; i < equations[e].size(); i++) {
                        if (asked.add(equations[e].cell(i))) {
                            open.add(equations[e].cell(i));
                        }
                    }
                }
            }
        }
        return because;
    }
}
