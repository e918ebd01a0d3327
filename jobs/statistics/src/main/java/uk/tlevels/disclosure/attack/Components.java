package uk.tlevels.disclosure.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parts the cells that are not known into those that some equation connects. */
final class Components {
    private final int[] parents;

    private Components(int cells) {
        parents = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            parents[cell] = cell;
        }
    }

    /**
     * Cells that stand and fall together.
     *
     * @param cells ascending
     * @param equations those that name one of the cells
     */
    record Component(List<Integer> cells, List<Equation> equations) {}

    /** The components, by their first cell; cells in no equation are in none. */
    static List<Component> of(List<Equation> equations, Propagation known, int cells) {
        Components components = new Components(cells);
        for (Equation equation : equations) {
            int first = -1;
            for (int i = 0; i < equation.size(); i++) {
                int cell = equation.cell(i);
                if (known.interval(cell).width() > 0) {
                    first = first < 0 ? cell : components.join(first, cell);
                }
            }
        }
        Map<Integer, Component> byRoot = new TreeMap<>();
        for (Equation equation : equations) {
            for (int i = 0; i < equation.size(); i++) {
                if (known.interval(equation.cell(i)).width() > 0) {
                    byRoot.computeIfAbsent(
                                    components.root(equation.cell(i)),
                                    r -> new Component(new ArrayList<>(), new ArrayList<>()))
                            .equations()
                            .add(equation);
                    break;
                }
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            if (known.interval(cell).width() > 0 && byRoot.containsKey(components.root(cell))) {
                byRoot.get(components.root(cell)).cells().add(cell);
            }
        }
        return List.copyOf(byRoot.values());
    }

    private int root(int cell) {
        int root = cell;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private int join(int one, int other) {
        int low = Math.min(root(one), root(other));
        parents[Math.max(root(one), root(other))] = low;
        return low;
    }
}
