package uk.tlevels.disclosure.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds worlds in which one count differs by a width, upwards and downwards together: by chains; where these find none, by
 * linear programs. Programs take a hundred times as long, so that a problem gets a number of them.
 */
final class Moves {
    /** Over how many counts a world is sought, where nothing need be held back besides. */
    private static final int NEAR = 80;

    /** Over how many counts a world is sought that must be found. */
    private static final List<Integer> REACHES = List.of(NEAR, 5 * NEAR);

    /** How often a width that was found is parted otherwise, to find it cheaper; enough for a few hundred small counts. */
    private static final int MOST_PARTED = 3000;

    /** How many programs a problem gets for worlds that must be found, and as many for worlds that spare a companion. */
    private static final int MOST_PROGRAMS = 1000;

    private final Incidence incidence;
    private final Chains chains;
    private final Programs programs;
    private final Budget parted = new Budget(MOST_PARTED);
    private final Budget needed = new Budget(MOST_PROGRAMS);
    private final Budget shown = new Budget(MOST_PROGRAMS);

    Moves(Incidence incidence) {
        this.incidence = incidence;
        this.chains = new Chains(incidence);
        this.programs = new Programs(incidence);
    }

    /** Worlds of a width for which others may be held back besides, as few and as cheap ones as can be found. */
    Optional<List<World>> cheapest(int count, long width, BitSet held) {
        Optional<List<World>> found = cheapestByChains(count, width, held);
        for (int reach : REACHES) {
            if (found.isEmpty()) {
                found = both(width, difference -> program(needed, count, difference, held, true, reach));
            }
        }
        return found;
    }

    private Optional<List<World>> cheapestByChains(int count, long width, BitSet held) {
        Optional<List<World>> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (long down = 0; down <= width && least > 0; down++) {
            long below = down;
            double limit = least;
            Optional<List<World>> found = split(width, below, difference -> chains.of(count, difference, held, limit));
            if (found.isPresent() && cost(found.get(), held) < least) {
                best = found;
                least = cost(found.get(), held);
            }
            if (best.isPresent() && !parted.spend()) {
                break;
            }
        }
        return best;
    }

    /** Worlds of a width for which nothing need be held back besides. */
    Optional<List<World>> among(int count, long width, BitSet held) {
        return both(width, difference -> chains.of(count, difference, held, 0))
                .or(() -> both(width, difference -> program(shown, count, difference, held, false, NEAR)));
    }

    /** What is lost besides with worlds. */
    double cost(List<World> worlds, BitSet held) {
        return worlds.stream().mapToDouble(world -> incidence.cost(world, held)).sum();
    }

    /** Looks for a world of a difference. */
    @FunctionalInterface
    private interface Search {
        Optional<World> of(long difference);
    }

    /** All of the width upwards, if that goes; else the more of it downwards. */
    private static Optional<List<World>> both(long width, Search search) {
        for (long down = 0; down <= width; down++) {
            Optional<List<World>> found = split(width, down, search);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** So much of the width downwards. */
    private static Optional<List<World>> split(long width, long down, Search search) {
        List<World> worlds = new ArrayList<>();
        for (long difference : new long[] {width - down, -down}) {
            if (difference != 0) {
                Optional<World> world = search.of(difference);
                if (world.isEmpty()) {
                    return Optional.empty();
                }
                worlds.add(world.get());
            }
        }
        return Optional.of(worlds);
    }

    /** How often something may still be tried. */
    private static final class Budget {
        private int left;

        Budget(int most) {
            left = most;
        }

        boolean spend() {
            return left-- > 0;
        }
    }

    private Optional<World> program(Budget budget, int count, long difference, BitSet held, boolean others, int reach) {
        return budget.spend() ? programs.of(count, difference, held, others, reach) : Optional.empty();
    }
}
