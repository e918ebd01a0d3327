package uk.tlevels.disclosure.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that a reader knows of some counts: the bounds of each, and what holds between them. What is published is a
 * cell with equal bounds.
 */
public final class Knowledge {
    private final List<Bounds> bounds = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();

    /**
     * Adds a cell.
     *
     * @return its number, ascending from 0
     */
    public int cell(Bounds known) {
        bounds.add(known);
        return bounds.size() - 1;
    }

    /** Says what else is known of a cell. */
    public void narrow(int cell, Bounds known) {
        bounds.set(cell, bounds.get(cell).and(known));
    }

    /**
     * Adds what holds between cells.
     *
     * @throws IllegalArgumentException when it names a cell that was not added
     */
    public void add(Equation equation) {
        for (int i = 0; i < equation.size(); i++) {
            if (equation.cell(i) < 0 || equation.cell(i) >= bounds.size()) {
                throw new IllegalArgumentException(
                        "an equation names cell %d of %d".formatted(equation.cell(i), size()));
            }
        }
        equations.add(equation);
    }

    /** How many cells there are. */
    public int size() {
        return bounds.size();
    }

    /** What is known of a cell by itself. */
    public Bounds bounds(int cell) {
        return bounds.get(cell);
    }

    /** What holds between cells, in the order in which it was added. */
    public List<Equation> equations() {
        return List.copyOf(equations);
    }

    /** The same without some equations. */
    public Knowledge without(List<Equation> others) {
        Knowledge rest = new Knowledge();
        rest.bounds.addAll(bounds);
        Set<Equation> left = new HashSet<>(others);
        equations.stream().filter(e -> !left.contains(e)).forEach(rest.equations::add);
        return rest;
    }
}
