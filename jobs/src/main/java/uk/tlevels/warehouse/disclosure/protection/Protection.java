package uk.tlevels.warehouse.disclosure.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Chooses which counts are held back. Small ones are; and for each small one a world is sought in which it differs by the
 * width of the policy, cheapest first, whose counts are held back with it. Then each choice is made again in the light of the
 * others, and last every companion that is not needed is shown after all. The same problem gives the same choice.
 */
public final class Protection {
    private static final int SWEEPS = 2;

    private final Problem problem;
    private final Moves moves;
    private final BitSet small = new BitSet();
    private final BitSet held = new BitSet();
    private final Map<Integer, List<World>> worlds = new TreeMap<>();
    private final Map<Integer, List<World>> worldsOf = new HashMap<>();
    private final Map<Integer, Long> widths = new HashMap<>();
    private final TreeSet<Integer> unprotected = new TreeSet<>();

    private Protection(Problem problem) {
        this.problem = problem;
        this.moves = new Moves(problem);
        IntStream.range(0, problem.size())
                .filter(c -> problem.count(c).need() == Problem.Need.SMALL)
                .forEach(small::set);
        held.or(small);
    }

    /** The choice for a problem. */
    public static Protection of(Problem problem) {
        Protection protection = new Protection(problem);
        protection.choose();
        return protection;
    }

    /** Whether a count is held back. */
    public boolean hides(int count) {
        return held.get(count);
    }

    /** The small counts for which no worlds of the width were found; empty where all are safe. */
    public List<Integer> unprotected() {
        return List.copyOf(unprotected);
    }

    /** How many counts are held back for the sake of the small ones. */
    public int companions() {
        return held.cardinality() - small.cardinality();
    }

    private void choose() {
        for (int sweep = 0; sweep <= SWEEPS; sweep++) {
            for (int count = small.nextSetBit(0); count >= 0; count = small.nextSetBit(count + 1)) {
                release(count);
                protect(count);
            }
        }
        showWhatIsNotNeeded();
    }

    private void release(int count) {
        Optional.ofNullable(worlds.remove(count))
                .ifPresent(
                        old -> old.forEach(world -> world.differences().keySet().forEach(c -> {
                            List<World> of = worldsOf.get(c);
                            of.remove(world);
                            held.set(c, small.get(c) || of.stream().anyMatch(w -> needs(c, w)));
                        })));
    }

    private void take(int count, List<World> chosen) {
        worlds.put(count, chosen);
        chosen.forEach(world -> world.differences().keySet().forEach(c -> {
            worldsOf.computeIfAbsent(c, k -> new ArrayList<>()).add(world);
            held.set(c, held.get(c) || needs(c, world));
        }));
    }

    /** Whether a world needs a count to be held back: a rounded one may differ within what rounds to the same. */
    private boolean needs(int count, World world) {
        Problem.Count of = problem.count(count);
        return !of.shown().contains(of.value() + world.difference(count));
    }

    /** Looks for worlds of the width that is asked for; where there are none, for the widest there are. */
    private void protect(int count) {
        unprotected.remove(count);
        for (long width = problem.width(); width > 0; width--) {
            long wide = width;
            Optional<List<World>> found = known(count, wide)
                    .or(() -> found(count, wide, held, c -> problem.count(c).cost()));
            if (found.isPresent()) {
                take(count, found.get());
                widths.put(count, width);
                return;
            }
            unprotected.add(count);
        }
        widths.put(count, 0L);
    }

    /** A world that is there for another count and serves this one as well. */
    private Optional<List<World>> known(int count, long width) {
        return worldsOf.getOrDefault(count, List.of()).stream()
                .filter(w -> Math.abs(w.difference(count)) >= width)
                .findFirst()
                .map(List::of);
    }

    /** Worlds in which a count differs upwards and downwards by a width together; all of it upwards, if that goes. */
    private Optional<List<World>> found(int count, long width, BitSet hidden, IntToDoubleFunction cost) {
        for (long down = 0; down <= width; down++) {
            List<World> both = new ArrayList<>();
            Optional<World> above =
                    down == width ? Optional.of(new World(Map.of())) : moves.of(count, width - down, hidden, cost);
            above.ifPresent(both::add);
            Optional<World> below = down == 0 ? Optional.of(new World(Map.of())) : moves.of(count, -down, hidden, cost);
            below.ifPresent(both::add);
            if (above.isPresent() && below.isPresent()) {
                return Optional.of(both);
            }
        }
        return Optional.empty();
    }

    private void showWhatIsNotNeeded() {
        List<Integer> companions = held.stream()
                .filter(c -> !small.get(c))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                c -> -problem.count(c).cost())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int companion : companions) {
            if (held.get(companion)) {
                tryToShow(companion);
            }
        }
    }

    /** Finds other worlds among what is held back for all the counts whose worlds need a companion; all or none. */
    private void tryToShow(int companion) {
        BitSet others = (BitSet) held.clone();
        others.clear(companion);
        Set<World> needing = new HashSet<>();
        worldsOf.get(companion).stream().filter(w -> needs(companion, w)).forEach(needing::add);
        Map<Integer, List<World>> instead = new TreeMap<>();
        for (Map.Entry<Integer, List<World>> e : worlds.entrySet()) {
            if (e.getValue().stream().anyMatch(needing::contains)) {
                int count = e.getKey();
                Optional<List<World>> other = worldsOf.get(count).stream()
                        .filter(w -> !needing.contains(w) && Math.abs(w.difference(count)) >= widths.get(count))
                        .findFirst()
                        .map(List::of)
                        .or(() -> found(count, widths.get(count), others, c -> Double.POSITIVE_INFINITY));
                if (other.isEmpty()) {
                    return;
                }
                instead.put(count, other.get());
            }
        }
        instead.forEach((count, list) -> {
            release(count);
            take(count, list);
        });
    }
}
