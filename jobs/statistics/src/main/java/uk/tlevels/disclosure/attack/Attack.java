package uk.tlevels.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * An attack on counts that are held back: bounds are narrowed equation by equation, equations are combined exactly, and what
 * remains is put to a solver of linear programs, component by component. The intervals hold every value that satisfies all
 * that is known in whole numbers; they may be wider than what integer programming would find, never narrower than the truth
 * allows. The same knowledge gives the same answer.
 */
public final class Attack {
    private static final int MOST_ROUNDS = 6;

    /** A component of so many cells is solved whole; in a larger one, so many cells around each that is suspicious. */
    private static final int WHOLE = 160;

    /** In larger components, cells that sums leave this wide are not looked at further. */
    private static final long SUSPICIOUS = 10;

    private static final int MOST_REASONS = 8;

    private final Knowledge knowledge;
    private final long enough;
    private final IntPredicate asked;
    private final Propagation propagation;
    private final Map<Integer, Way> ways = new HashMap<>();
    private final Map<Integer, List<Equation>> reasons = new HashMap<>();

    /** By which way a cell became narrow. */
    public enum Way {
        /** By one sum after another. */
        SUMS("by one sum after another"),
        /** By several sums added and subtracted. */
        COMBINATION("by adding and subtracting sums"),
        /** By linear programming over everything that is connected. */
        LINEAR_PROGRAM("by linear programming");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    private Attack(Knowledge knowledge, long enough, IntPredicate asked) {
        this.knowledge = knowledge;
        this.enough = enough;
        this.asked = asked;
        this.propagation = new Propagation(knowledge);
    }

    /**
     * Attacks.
     *
     * @param enough the width of an interval that need not be narrowed further by linear programming; the interval of a cell
     *     that is at least so wide may be wider than possible
     * @param asked the cells that linear programming is spent on
     */
    public static Attack on(Knowledge knowledge, long enough, IntPredicate asked) {
        Attack attack = new Attack(knowledge, enough, asked);
        attack.run();
        return attack;
    }

    /** What is known of a cell. */
    public Bounds interval(int cell) {
        return propagation.interval(cell);
    }

    /** How it became known, or narrow. */
    public Way way(int cell) {
        return ways.getOrDefault(cell, Way.SUMS);
    }

    /** The equations that give it away, the nearest first; a few of them where they are many. */
    public List<Equation> because(int cell) {
        return reasons.getOrDefault(cell, List.of()).isEmpty()
                ? propagation.because(cell, MOST_REASONS)
                : reasons.get(cell).stream().limit(MOST_REASONS).toList();
    }

    /** What contradicts the rest of what is known, and is left out; empty where all is consistent. */
    public List<Equation> contradictions() {
        List<Equation> all = knowledge.equations();
        return propagation.contradictions().stream().map(all::get).toList();
    }

    private void run() {
        propagation.run();
        List<Equation> equations = knowledge.equations();
        boolean found = true;
        while (found && propagation.contradictions().isEmpty()) {
            found = false;
            for (Components.Component component : Components.of(equations, propagation, knowledge.size())) {
                for (Elimination.Known known : new Elimination().of(component.equations(), propagation)) {
                    if (propagation.interval(known.cell()).contains(known.value())
                            && propagation.interval(known.cell()).width() > 0) {
                        take(known.cell(), Bounds.exactly(known.value()), Way.COMBINATION, known.because());
                        found = true;
                    }
                }
            }
            propagation.run();
        }
        if (propagation.contradictions().isEmpty()) {
            for (Components.Component component : Components.of(equations, propagation, knowledge.size())) {
                solve(component);
            }
            propagation.run();
        }
    }

    private void take(int cell, Bounds interval, Way way, List<Equation> because) {
        propagation.tighten(cell, interval);
        ways.put(cell, way);
        reasons.put(cell, because);
    }

    private void solve(Components.Component component) {
        if (component.cells().size() <= WHOLE) {
            solve(component, component.cells().stream().filter(asked::test).toList());
            return;
        }
        Neighbourhood surroundings = new Neighbourhood(component);
        for (int cell : component.cells()) {
            long width = propagation.interval(cell).width();
            if (asked.test(cell) && width > 0 && width < SUSPICIOUS) {
                solve(surroundings.of(cell, WHOLE), List.of(cell));
            }
        }
    }

    /** Narrows some cells of a component. */
    private void solve(Components.Component component, List<Integer> some) {
        if (some.isEmpty()) {
            return;
        }
        Program program = new Program(component.cells(), component.equations(), propagation);
        Reach reach = new Reach(component.cells(), some);
        for (int round = 0; round < MOST_ROUNDS && reach.narrow().size() > 1; round++) {
            int before = reach.narrow().size();
            int by = round;
            Map<Integer, Integer> up = new TreeMap<>();
            reach.narrow().forEach(cell -> up.put(cell, by < 2 || Integer.bitCount(cell * 31 + by) % 2 == 0 ? 1 : -1));
            Map<Integer, Integer> down = new TreeMap<>();
            up.forEach((cell, weight) -> down.put(cell, -weight));
            program.largest(up).ifPresent(reach::add);
            program.largest(down).ifPresent(reach::add);
            if (reach.narrow().size() > before * 3 / 4) {
                break;
            }
        }
        for (int cell : List.copyOf(reach.narrow())) {
            if (reach.isNarrow(cell)) {
                narrow(component, program, reach, cell);
            }
        }
    }

    private void narrow(Components.Component component, Program program, Reach reach, int cell) {
        Optional<Program.Point> most = program.largest(Map.of(cell, 1));
        most.ifPresent(reach::add);
        if (reach.isNarrow(cell)) {
            Optional<Program.Point> least = program.largest(Map.of(cell, -1));
            least.ifPresent(reach::add);
            if (most.isPresent() && least.isPresent()) {
                int place = component.cells().indexOf(cell);
                Bounds known = propagation.interval(cell);
                Bounds found =
                        known.and(new Bounds(least.get().ceil(place), most.get().floor(place)));
                if (found.width() < known.width() && found.width() >= 0 && found.width() < enough) {
                    take(cell, found, Way.LINEAR_PROGRAM, around(component, cell));
                }
            }
        }
    }

    private static List<Equation> around(Components.Component component, int cell) {
        List<Equation> around = new ArrayList<>();
        for (Equation equation : component.equations()) {
            for (int i = 0; i < equation.size(); i++) {
                if (equation.cell(i) == cell) {
                    around.add(equation);
                }
            }
        }
        return around;
    }

    /** How far apart the values of each cell were in the points seen so far: its interval is no narrower. */
    private final class Reach {
        private final List<Integer> cells;
        private final double[] least;
        private final double[] most;
        private final TreeSet<Integer> narrow = new TreeSet<>();

        Reach(List<Integer> cells, List<Integer> some) {
            this.cells = cells;
            least = new double[cells.size()];
            most = new double[cells.size()];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(most, Double.NEGATIVE_INFINITY);
            narrow.addAll(some);
        }

        void add(Program.Point point) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], point.value(i));
                most[i] = Math.max(most[i], point.value(i));
                if (most[i] - least[i]
                        >= Math.min(enough, propagation.interval(cells.get(i)).width()) - 1e-7) {
                    narrow.remove(cells.get(i));
                }
            }
        }

        Set<Integer> narrow() {
            return narrow;
        }

        boolean isNarrow(int cell) {
            return narrow.contains(cell);
        }
    }
}
