package uk.tlevels.disclosure.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The nearest cells and equations around a cell of a component. What follows from them follows from the whole. */
final class Neighbourhood {
    private final Map<Integer, List<Equation>> byCell = new HashMap<>();
    private final TreeSet<Integer> cells;

    Neighbourhood(Components.Component component) {
        cells = new TreeSet<>(component.cells());
        for (Equation equation : component.equations()) {
            for (int i = 0; i < equation.size(); i++) {
                if (cells.contains(equation.cell(i))) {
                    byCell.computeIfAbsent(equation.cell(i), c -> new ArrayList<>())
                            .add(equation);
                }
            }
        }
    }

    /** Equations in the order of their distance until so many cells are named, and all the cells that they name. */
    Components.Component of(int cell, int most) {
        TreeSet<Integer> near = new TreeSet<>(List.of(cell));
        List<Equation> equations = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(near);
        Set<Equation> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!open.isEmpty() && near.size() < most) {
            for (Equation equation : byCell.getOrDefault(open.poll(), List.of())) {
                if (near.size() < most && taken.add(equation)) {
                    equations.add(equation);
                    for (int i = 0; i < equation.size(); i++) {
                        if (cells.contains(equation.cell(i)) && near.add(equation.cell(i))) {
                            open.add(equation.cell(i));
                        }
                    }
                }
            }
        }
        return new Components.Component(List.copyOf(near), equations);
    }
}
