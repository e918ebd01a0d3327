package uk.tlevels.disclosure.protection;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import uk.tlevels.disclosure.attack.Bounds;
import uk.tlevels.disclosure.attack.Equation;
import uk.tlevels.disclosure.attack.LinearModels;

/**
 * Finds worlds in which one count differs by so much, at least cost of the counts that must be held back for it: a linear
 * program over the counts around it (Fischetti and Salazar-González 2001, "Solving the cell suppression problem on tabular
 * data with linear constraints"), whose corner solutions are whole numbers in most tables.
 */
final class Programs {
    private static final int[] SCALES = {1, 2, 3, 4, 6};
    private static final double NEARLY = 1e-6;

    private final Incidence incidence;

    Programs(Incidence incidence) {
        this.incidence = incidence;
    }

    /**
     * A world in which a count differs by so much.
     *
     * @param held the counts that are held back
     * @param others whether others may be held back besides
     * @param reach over how many counts around it
     */
    Optional<World> of(int count, long difference, BitSet held, boolean others, int reach) {
        if (difference < incidence.lowest(count, true) || difference > incidence.highest(count, true)) {
            return Optional.empty();
        }
        return solve(fixed(near(count, reach, held, others), count), count, difference, held);
    }

    private boolean mayDiffer(int count, BitSet held, boolean others) {
        return held.get(count) || incidence.isRounded(count) || (others && incidence.isOpen(count));
    }

    private Set<Integer> near(int count, int most, BitSet held, boolean others) {
        TreeSet<Integer> near = new TreeSet<>(List.of(count));
        Deque<Integer> open = new ArrayDeque<>(near);
        while (!open.isEmpty() && near.size() < most) {
            int next = open.poll();
            for (int e = 0; e < incidence.equations(next); e++) {
                Equation equation = incidence.equation(incidence.equationOf(next, e));
                for (int i = 0; i < equation.size() && near.size() < most; i++) {
                    if (mayDiffer(equation.cell(i), held, others) && near.add(equation.cell(i))) {
                        open.add(equation.cell(i));
                    }
                }
            }
        }
        return near;
    }

    /** Without the counts that some equation leaves no room to differ. */
    private Set<Integer> fixed(Set<Integer> near, int count) {
        Map<Integer, Integer> members = new HashMap<>();
        for (int cell : near) {
            for (int i = 0; i < incidence.equations(cell); i++) {
                int e = incidence.equationOf(cell, i);
                if (incidence.equation(e).isEqual()) {
                    members.merge(e, 1, Integer::sum);
                }
            }
        }
        Deque<Integer> open = new ArrayDeque<>();
        members.forEach((e, n) -> {
            if (n == 1) {
                open.add(e);
            }
        });
        TreeSet<Integer> left = new TreeSet<>(near);
        while (!open.isEmpty()) {
            Equation equation = incidence.equation(open.poll());
            for (int i = 0; i < equation.size(); i++) {
                int cell = equation.cell(i);
                if (left.remove(cell)) {
                    for (int j = 0; j < incidence.equations(cell); j++) {
                        int other = incidence.equationOf(cell, j);
                        if (members.containsKey(other) && members.merge(other, -1, Integer::sum) == 1) {
                            open.add(other);
                        }
                    }
                }
            }
        }
        return left.contains(count) ? left : new TreeSet<>();
    }

    private Optional<World> solve(Set<Integer> near, int count, long difference, BitSet held) {
        if (near.isEmpty()) {
            return Optional.empty();
        }
        ExpressionsBasedModel model = LinearModels.empty();
        Map<Integer, Variable> up = new TreeMap<>();
        Map<Integer, Variable> down = new TreeMap<>();
        TreeSet<Integer> equations = new TreeSet<>();
        for (int cell : near) {
            boolean free = held.get(cell) || incidence.isRounded(cell);
            double weight = free ? 0 : incidence.cost(cell);
            long low = incidence.lowest(cell, !free || held.get(cell));
            long high = incidence.highest(cell, !free || held.get(cell));
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
            for (int i = 0; i < incidence.equations(cell); i++) {
                equations.add(incidence.equationOf(cell, i));
            }
        }
        equations.forEach(e -> add(model.newExpression("e" + e), e, up, down));
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        TreeMap<Integer, Double> differences = new TreeMap<>();
        up.forEach(
                (cell, variable) -> differences.merge(cell, result.doubleValue(model.indexOf(variable)), Double::sum));
        down.forEach(
                (cell, variable) -> differences.merge(cell, -result.doubleValue(model.indexOf(variable)), Double::sum));
        return whole(differences, held);
    }

    private void add(Expression expression, int number, Map<Integer, Variable> up, Map<Integer, Variable> down) {
        Equation equation = incidence.equation(number);
        for (int i = 0; i < equation.size(); i++) {
            long factor = equation.factor(i);
            Optional.ofNullable(up.get(equation.cell(i))).ifPresent(v -> expression.set(v, factor));
            Optional.ofNullable(down.get(equation.cell(i))).ifPresent(v -> expression.set(v, -factor));
        }
        if (equation.isEqual()) {
            expression.level(0);
            return;
        }
        if (incidence.least(number) > -Bounds.UNBOUNDED) {
            expression.lower(incidence.least(number));
        }
        if (incidence.most(number) < Bounds.UNBOUNDED) {
            expression.upper(incidence.most(number));
        }
    }

    /** The first multiple of a solution that is whole and satisfies everything. */
    private Optional<World> whole(Map<Integer, Double> differences, BitSet held) {
        for (int scale : SCALES) {
            TreeMap<Integer, Long> rounded = new TreeMap<>();
            boolean near = true;
            for (Map.Entry<Integer, Double> e : differences.entrySet()) {
                long whole = Math.round(e.getValue() * scale);
                near &= Math.abs(whole - e.getValue() * scale) < NEARLY * scale;
                if (whole != 0) {
                    rounded.put(e.getKey(), whole);
                }
            }
            World world = new World(rounded);
            if (near && incidence.admits(world, held)) {
                return Optional.of(world);
            }
        }
        return Optional.empty();
    }
}
