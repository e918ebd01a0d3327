package uk.tlevels.publishing.screening.ours.arithmetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import uk.tlevels.publishing.screening.check.Pair;

/**
 * What the groups of a filter are, which no metadata tells: breakdowns of one total, as by sex and by free school meals,
 * which are never summed together, or the parts of one breakdown, as pathways by their routes. The counts of the file tell:
 * groups are parts of one breakdown where, at least as often as not, all of them together make the total. Where they do not,
 * each is held against the total alone.
 */
final class FilterGroups {
    private final Pair pair;
    private final String filter;
    private final List<Count> counts;
    private final Map<Integer, Tally> together = new HashMap<>();
    private final Map<Group, Tally> alone = new HashMap<>();

    private record Group(int column, int item) {}

    /** How often parts were all shown, and made the total then. */
    private static final class Tally {
        private int shown;
        private int made;

        boolean isMade() {
            return shown > 0 && 2 * made >= shown;
        }

        boolean isMissed() {
            return shown > 0 && 2 * made < shown;
        }
    }

    FilterGroups(Pair pair, String filter, List<Count> counts) {
        this.pair = pair;
        this.filter = filter;
        this.counts = counts.stream()
                .filter(c -> pair.options().addsUp(c.name(), filter))
                .toList();
    }

    /** Takes note of one total and its groups. */
    void see(int column, int total, Map<Integer, List<Integer>> parts) {
        note(together.computeIfAbsent(column, c -> new Tally()), total, FilterFamilies.all(parts));
        parts.forEach((item, of) -> note(alone.computeIfAbsent(new Group(column, item), g -> new Tally()), total, of));
    }

    private void note(Tally tally, int total, List<Integer> parts) {
        for (Count count : counts) {
            // zeros add up to zero in any arrangement
            if (count.isNumber(total)
                    && count.value(total) != 0
                    && parts.stream().allMatch(count::isNumber)) {
                tally.shown++;
                long gap = Math.abs(count.sum(parts) - count.value(total));
                tally.made += gap <= pair.options().slack(parts.size()) ? 1 : 0;
            }
        }
    }

    /** The families of one total, once everything was seen. */
    List<Family> families(int column, int total, Map<Integer, List<Integer>> parts) {
        if (parts.size() == 1 || together.get(column).isMade()) {
            return List.of(new Family(filter, total, FilterFamilies.all(parts), Family.Extent.ALL));
        }
        // one that makes the total shows what the others are meant to be
        Family.Extent extent =
                any(column, Tally::isMade) || !any(column, Tally::isMissed) ? Family.Extent.ALL : Family.Extent.SOME;
        return parts.values().stream()
                .map(of -> new Family(filter, total, of, extent))
                .toList();
    }

    private boolean any(int column, Predicate<Tally> is) {
        return alone.entrySet().stream().anyMatch(e -> e.getKey().column() == column && is.test(e.getValue()));
    }
}
