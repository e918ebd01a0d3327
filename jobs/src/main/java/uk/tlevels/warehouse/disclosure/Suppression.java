package uk.tlevels.warehouse.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which counts of a release are hidden. First every count above zero and below the threshold. Then, in every sum with one
 * hidden member, which the others would give back, the smallest other member above zero as well; until no sum has exactly
 * one. The same counts and sums in the same order hide the same cells.
 *
 * <p>A count may still follow from several sums together, or be known within narrow bounds: this protects sum by sum.
 */
public final class Suppression {
    private final Reason[] reasons;

    private Suppression(Reason[] reasons) {
        this.reasons = reasons;
    }

    /**
     * Decides what is hidden.
     *
     * @param counts all counts of the release
     * @param threshold the smallest count above zero that is shown
     */
    public static Suppression of(CountSystem counts, int threshold) {
        Reason[] reasons = new Reason[counts.size()];
        for (int count = 0; count < reasons.length; count++) {
            if (counts.value(count) > 0 && counts.value(count) < threshold) {
                reasons[count] = Reason.SMALL_COUNT;
            }
        }
        hideCompanions(counts, reasons);
        return new Suppression(reasons);
    }

    /** Why a count is hidden, if it is. */
    public Optional<Reason> of(int count) {
        return Optional.ofNullable(reasons[count]);
    }

    /** Whether a count is hidden. */
    public boolean hides(int count) {
        return reasons[count] != null;
    }

    /** How many counts are hidden for each reason. */
    public Map<Reason, Long> tally() {
        Map<Reason, Long> tally = new EnumMap<>(Reason.class);
        Arrays.stream(reasons)
                .flatMap(r -> Optional.ofNullable(r).stream())
                .forEach(r -> tally.merge(r, 1L, Long::sum));
        return tally;
    }

    private static void hideCompanions(CountSystem counts, Reason[] reasons) {
        List<List<int[]>> memberships = memberships(counts);
        Deque<int[]> open = new ArrayDeque<>(counts.sums());
        while (!open.isEmpty()) {
            int[] sum = open.poll();
            if (Arrays.stream(sum).filter(member -> reasons[member] != null).count() == 1) {
                companion(counts, reasons, sum).ifPresent(member -> {
                    reasons[member] = Reason.COMPANION;
                    open.addAll(memberships.get(member));
                });
            }
        }
    }

    private static List<List<int[]>> memberships(CountSystem counts) {
        List<List<int[]>> memberships = new ArrayList<>();
        for (int count = 0; count < counts.size(); count++) {
            memberships.add(new ArrayList<>(2));
        }
        for (int[] sum : counts.sums()) {
            for (int member : sum) {
                memberships.get(member).add(sum);
            }
        }
        return memberships;
    }

    /** The smallest shown member above zero; a zero only where there is nothing else, the first of equals. */
    private static Optional<Integer> companion(CountSystem counts, Reason[] reasons, int[] sum) {
        Optional<Integer> best = Optional.empty();
        for (int member : sum) {
            if (reasons[member] == null
                    && (best.isEmpty() || rank(counts.value(member)) < rank(counts.value(best.get())))) {
                best = Optional.of(member);
            }
        }
        return best;
    }

    private static long rank(long value) {
        return value == 0 ? Long.MAX_VALUE : value;
    }
}
