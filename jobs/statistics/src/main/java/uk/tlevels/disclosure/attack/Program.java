package uk.tlevels.disclosure.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The linear program of some cells and the equations between them, for the solver. */
final class Program {
    private static final double NEARLY = 1e-6;

    /** How far a cell without an upper end may go; every program has a largest value then. */
    private static final long FAR = 100_000;

    private final List<Integer> cells;
    private final Map<Integer, Variable> variables = new HashMap<>();
    private final ExpressionsBasedModel model = LinearModels.empty();

    /**
     * A program.
     *
     * @param cells ascending; all other cells are known
     * @param equations those that name one of the cells
     */
    Program(List<Integer> cells, List<Equation> equations, Propagation known) {
        this.cells = List.copyOf(cells);
        for (int cell : cells) {
            Bounds interval = known.interval(cell);
            Variable variable = model.newVariable("x" + cell).lower(interval.low());
            variables.put(cell, variable.upper(Math.min(interval.high(), interval.low() + FAR)));
        }
        for (int e = 0; e < equations.size(); e++) {
            add(equations.get(e), "e" + e, known);
        }
    }

    private void add(Equation equation, String name, Propagation known) {
        var expression = model.newExpression(name);
        long fixed = 0;
        for (int i = 0; i < equation.size(); i++) {
            Optional<Variable> variable = Optional.ofNullable(variables.get(equation.cell(i)));
            if (variable.isPresent()) {
                expression.set(variable.get(), equation.factor(i));
            } else {
                fixed += equation.factor(i) * known.interval(equation.cell(i)).low();
            }
        }
        if (equation.isEqual()) {
            expression.level(equation.low() - fixed);
            return;
        }
        if (equation.low() > -Bounds.UNBOUNDED) {
            expression.lower(equation.low() - fixed);
        }
        if (equation.high() < Bounds.UNBOUNDED) {
            expression.upper(equation.high() - fixed);
        }
    }

    /** Values of the cells that satisfy all equations, by the order of the cells. */
    static final class Point {
        private final double[] values;

        Point(double[] values) {
            this.values = values;
        }

        double value(int place) {
            return values[place];
        }

        long floor(int place) {
            return (long) Math.floor(values[place] + NEARLY);
        }

        long ceil(int place) {
            return (long) Math.ceil(values[place] - NEARLY);
        }
    }

    /**
     * The values of which a weighted sum is largest; empty when the solver finds none, as where no sum is largest.
     *
     * @param weights by cell; others weigh nothing
     */
    Optional<Point> largest(Map<Integer, Integer> weights) {
        variables.forEach((cell, variable) -> variable.weight(weights.getOrDefault(cell, 0)));
        Optimisation.Result result = model.maximise();
        if (!result.getState().isOptimal()) {
            return Optional.empty();
        }
        double[] values = new double[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.doubleValue(i);
        }
        return Optional.of(new Point(values));
    }
}
