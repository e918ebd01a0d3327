package uk.tlevels.warehouse.disclosure.protection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import uk.tlevels.warehouse.disclosure.attack.Equation;
import uk.tlevels.warehouse.disclosure.attack.Interval;
import uk.tlevels.warehouse.disclosure.attack.LinearModels;

/**
 * Finds worlds in which one count differs by so much, at least cost of the counts that must be held back for it: a linear
 * program over the counts around it (Fischetti and Salazar-González 2001, "Solving the cell suppression problem on tabular
 * data with linear constraints"), whose corner solutions are whole numbers in most tables.
 */
final class Moves {
    /** How many counts around one are tried, before more. */
    private static final List<Integer> REACHES = List.of(80, 400, 1600);

    private static final int[] SCALES = {1, 2, 3, 4, 6};
    private static final double NEARLY = 1e-6;

    private static final long FAR = 1_000_000;

    private final Problem problem;
    private final List<List<Equation>> byCount = new ArrayList<>();

    Moves(Problem problem) {
        this.problem = problem;
        for (int count = 0; count < problem.size(); count++) {
            byCount.add(new ArrayList<>(4));
        }
        for (Equation equation : problem.equations()) {
            for (int i = 0; i < equation.size(); i++) {
                byCount.get(equation.cell(i)).add(equation);
            }
        }
        byCount.forEach(equations -> equations.sort(Comparator.comparingInt(Equation::size)));
    }

    /**
     * A world in which a count differs by so much.
     *
     * @param hidden the counts that are held back
     * @param cost what it costs that another count differs, for each person; infinite where it may not
     */
    Optional<World> of(int count, long difference, BitSet hidden, IntToDoubleFunction cost) {
        if (difference < lowest(count, true) || difference > FAR) {
            return Optional.empty();
        }
        int before = 0;
        for (int reach : REACHES) {
            Set<Integer> near = near(count, reach, hidden, cost);
            if (near.size() == before) {
                break;
            }
            before = near.size();
            Optional<World> world = solve(fixed(near, count), count, difference, hidden, cost);
            if (world.isPresent()) {
                return world;
            }
        }
        return Optional.empty();
    }

    private long lowest(int count, boolean hidden) {
        Problem.Count held = problem.count(count);
        return (hidden ? problem.smallestHidden() : held.shown().low()) - held.value();
    }

    private long highest(int count, boolean hidden) {
        Problem.Count held = problem.count(count);
        return hidden ? FAR : held.shown().high() - held.value();
    }

    /** Whether a count can differ at all. */
    private boolean moves(int count, BitSet hidden, IntToDoubleFunction cost) {
        return hidden.get(count)
                || problem.count(count).shown().width() > 0
                || (problem.count(count).need() == Problem.Need.OPEN
                        && problem.count(count).value() >= problem.smallestHidden()
                        && Double.isFinite(cost.applyAsDouble(count)));
    }

    private Set<Integer> near(int count, int most, BitSet hidden, IntToDoubleFunction cost) {
        TreeSet<Integer> near = new TreeSet<>(List.of(count));
        Deque<Integer> open = new ArrayDeque<>(near);
        while (!open.isEmpty() && near.size() < most) {
            for (Equation equation : byCount.get(open.poll())) {
                for (int i = 0; i < equation.size() && near.size() < most; i++) {
                    if (!near.contains(equation.cell(i)) && moves(equation.cell(i), hidden, cost)) {
                        near.add(equation.cell(i));
                        open.add(equation.cell(i));
                    }
                }
            }
        }
        return near;
    }

    /** Without the counts that some equation leaves no room to differ. */
    private Set<Integer> fixed(Set<Integer> near, int count) {
        IdentityHashMap<Equation, Integer> members = new IdentityHashMap<>();
        Deque<Equation> open = new ArrayDeque<>();
        for (int cell : near) {
            for (Equation equation : byCount.get(cell)) {
                if (equation.isEqual()) {
                    members.merge(equation, 1, Integer::sum);
                }
            }
        }
        members.forEach((equation, n) -> {
            if (n == 1) {
                open.add(equation);
            }
        });
        TreeSet<Integer> left = new TreeSet<>(near);
        while (!open.isEmpty()) {
            Equation equation = open.poll();
            for (int i = 0; i < equation.size(); i++) {
                if (left.remove(equation.cell(i))) {
                    for (Equation other : byCount.get(equation.cell(i))) {
                        if (other.isEqual() && members.merge(other, -1, Integer::sum) == 1) {
                            open.add(other);
                        }
                    }
                }
            }
        }
        return left.contains(count) ? left : new TreeSet<>();
    }

    private Optional<World> solve(
            Set<Integer> near, int count, long difference, BitSet hidden, IntToDoubleFunction cost) {
        if (near.isEmpty()) {
            return Optional.empty();
        }
        ExpressionsBasedModel model = LinearModels.empty();
        Map<Integer, Variable> up = new TreeMap<>();
        Map<Integer, Variable> down = new TreeMap<>();
        for (int cell : near) {
            boolean free = hidden.get(cell) || problem.count(cell).shown().width() > 0;
            double weight = free ? 0 : cost.applyAsDouble(cell);
            long low = free ? lowest(cell, hidden.get(cell)) : lowest(cell, true);
            long high = free ? highest(cell, hidden.get(cell)) : FAR;
            if (cell == count) {
                up.put(cell, model.newVariable("u" + cell).level(difference));
            } else if (free) {
                up.put(cell, model.newVariable("u" + cell).lower(low).upper(high));
            } else {
                up.put(cell, model.newVariable("u" + cell).lower(0).upper(high).weight(weight));
                if (low < 0) {
                    down.put(
                            cell,
                            model.newVariable("d" + cell).lower(0).upper(-low).weight(weight));
                }
            }
        }
        Set<Equation> equations = Collections.newSetFromMap(new IdentityHashMap<>());
        int number = 0;
        for (int cell : near) {
            for (Equation equation : byCount.get(cell)) {
                if (equations.add(equation)) {
                    add(model.newExpression("e" + number++), equation, up, down);
                }
            }
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        Map<Integer, Double> differences = new HashMap<>();
        up.forEach(
                (cell, variable) -> differences.merge(cell, result.doubleValue(model.indexOf(variable)), Double::sum));
        down.forEach(
                (cell, variable) -> differences.merge(cell, -result.doubleValue(model.indexOf(variable)), Double::sum));
        return whole(differences, hidden);
    }

    private void add(Expression expression, Equation equation, Map<Integer, Variable> up, Map<Integer, Variable> down) {
        long sum = equation.sum(cell -> problem.count(cell).value());
        for (int i = 0; i < equation.size(); i++) {
            long factor = equation.factor(i);
            Optional.ofNullable(up.get(equation.cell(i))).ifPresent(v -> expression.set(v, factor));
            Optional.ofNullable(down.get(equation.cell(i))).ifPresent(v -> expression.set(v, -factor));
        }
        if (equation.isEqual()) {
            expression.level(0);
            return;
        }
        if (equation.low() > -Interval.UNBOUNDED) {
            expression.lower(equation.low() - sum);
        }
        if (equation.high() < Interval.UNBOUNDED) {
            expression.upper(equation.high() - sum);
        }
    }

    /** The first multiple of a solution that is whole and satisfies everything. */
    private Optional<World> whole(Map<Integer, Double> differences, BitSet hidden) {
        for (int scale : SCALES) {
            Map<Integer, Long> rounded = new TreeMap<>();
            boolean near = true;
            for (Map.Entry<Integer, Double> e : differences.entrySet()) {
                long whole = Math.round(e.getValue() * scale);
                near &= Math.abs(whole - e.getValue() * scale) < NEARLY * scale;
                if (whole != 0) {
                    rounded.put(e.getKey(), whole);
                }
            }
            World world = new World(rounded);
            if (near && satisfies(world, hidden)) {
                return Optional.of(world);
            }
        }
        return Optional.empty();
    }

    /** Whether a world satisfies every equation and bound, with the counts held back that differ in it. */
    boolean satisfies(World world, BitSet hidden) {
        for (int cell : world.differences().keySet()) {
            long difference = world.difference(cell);
            Problem.Count count = problem.count(cell);
            boolean within = count.shown().contains(count.value() + difference);
            boolean held = (hidden.get(cell) || count.need() == Problem.Need.OPEN) && difference >= lowest(cell, true);
            if (!within && !held) {
                return false;
            }
            for (Equation equation : byCount.get(cell)) {
                if (!equation.holds(c -> problem.count(c).value() + world.difference(c))) {
                    return false;
                }
            }
        }
        return true;
    }
}
