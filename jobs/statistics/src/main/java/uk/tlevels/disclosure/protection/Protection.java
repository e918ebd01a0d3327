package uk.tlevels.disclosure.protection;

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
import java.util.stream.IntStream;

/**
 * Chooses which counts are held back. Small ones are; and for each small one a world is sought in which it differs by the
 * width of the policy, cheapest first, whose counts are held back with it. Then each choice is made again in the light of the
 * others, and last every companion that is not needed is shown after all. The same problem gives the same choice.
 */
public final class Protection {
    private static final int SWEEPS = 2;

    private final Problem problem;
    private final Incidence incidence;
    private final Moves moves;
    private final BitSet small = new BitSet();

    /** Nobody is shown these: the small ones, and what is left out. */
    private final BitSet unshown = new BitSet();

    private final BitSet held = new BitSet();

    /** By small count, the worlds that protect it. */
    private final Map<Integer, List<World>> worlds = new HashMap<>();

    /** By world in use, the small counts that it protects. */
    private final Map<World, TreeSet<Integer>> uses = new HashMap<>();

    /** By count, the worlds in use in which it differs. */
    private final Map<Integer, List<World>> worldsOf = new HashMap<>();

    /** By count, how many worlds in use need it to be held back. */
    private final int[] needs;

    private final Map<Integer, Long> widths = new HashMap<>();
    private final TreeSet<Integer> unprotected = new TreeSet<>();

    private Protection(Problem problem) {
        this.problem = problem;
        this.incidence = new Incidence(problem);
        this.moves = new Moves(incidence);
        this.needs = new int[problem.size()];
        IntStream.range(0, problem.size())
                .filter(c -> problem.count(c).need() == Problem.Need.SMALL)
                .forEach(small::set);
        IntStream.range(0, problem.size())
                .filter(c -> problem.count(c).need() == Problem.Need.UNSHOWN)
                .forEach(unshown::set);
        unshown.or(small);
        held.or(unshown);
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
        return held.cardinality() - unshown.cardinality();
    }

    private void choose() {
        for (int sweep = 0; sweep <= SWEEPS; sweep++) {
            for (int count = small.nextSetBit(0); count >= 0; count = small.nextSetBit(count + 1)) {
                List<World> before = release(count);
                protect(count, before);
            }
        }
        showWhatIsNotNeeded();
    }

    /** Gives up what protects a count, if anything does. */
    private List<World> release(int count) {
        List<World> old = Optional.ofNullable(worlds.remove(count)).orElse(List.of());
        for (World world : old) {
            TreeSet<Integer> counts = uses.get(world);
            counts.remove(count);
            if (counts.isEmpty()) {
                uses.remove(world);
                for (int i = 0; i < world.size(); i++) {
                    int other = world.count(i);
                    worldsOf.get(other).remove(world);
                    if (incidence.needsHiding(other, world.differenceAt(i))) {
                        needs[other]--;
                        held.set(other, unshown.get(other) || needs[other] > 0);
                    }
                }
            }
        }
        return old;
    }

    private void take(int count, List<World> chosen) {
        worlds.put(count, chosen);
        for (World world : chosen) {
            boolean isNew = !uses.containsKey(world);
            uses.computeIfAbsent(world, w -> new TreeSet<>()).add(count);
            for (int i = 0; isNew && i < world.size(); i++) {
                int other = world.count(i);
                worldsOf.computeIfAbsent(other, c -> new ArrayList<>()).add(world);
                if (incidence.needsHiding(other, world.differenceAt(i))) {
                    needs[other]++;
                    held.set(other);
                }
            }
        }
    }

    /**
     * Looks for worlds of the width that is asked for; where there are none, for the widest there are.
     *
     * @param before what protected the count before, if anything did: it is kept unless something is cheaper
     */
    private void protect(int count, List<World> before) {
        unprotected.remove(count);
        long known = before.isEmpty() ? 0 : widths.get(count);
        for (long width = problem.width(); width > 0; width--) {
            Optional<List<World>> found = known(count, width, Set.of());
            if (found.isEmpty()) {
                found = moves.cheapest(count, width, held);
                if (width == known
                        && found.filter(f -> moves.cost(f, held) < moves.cost(before, held))
                                .isEmpty()) {
                    found = Optional.of(before);
                }
            }
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
    private Optional<List<World>> known(int count, long width, Set<World> without) {
        return worldsOf.getOrDefault(count, List.of()).stream()
                .filter(w -> Math.abs(w.difference(count)) >= width && !without.contains(w))
                .findFirst()
                .map(List::of);
    }

    private void showWhatIsNotNeeded() {
        List<Integer> companions = held.stream()
                .filter(c -> !unshown.get(c))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(c -> -incidence.cost(c))
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
        Set<World> needing = new HashSet<>();
        TreeSet<Integer> counts = new TreeSet<>();
        for (World world : worldsOf.get(companion)) {
            if (incidence.needsHiding(companion, world.difference(companion))) {
                needing.add(world);
                counts.addAll(uses.get(world));
            }
        }
        held.clear(companion);
        Map<Integer, List<World>> instead = new TreeMap<>();
        for (int count : counts) {
            Optional<List<World>> other =
                    known(count, widths.get(count), needing).or(() -> moves.among(count, widths.get(count), held));
            if (other.isEmpty()) {
                held.set(companion);
                return;
            }
            instead.put(count, other.get());
        }
        instead.forEach((count, list) -> {
            release(count);
            take(count, list);
        });
    }
}
