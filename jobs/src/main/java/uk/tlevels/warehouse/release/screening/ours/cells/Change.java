package uk.tlevels.warehouse.release.screening.ours.cells;

import java.util.Arrays;
import java.util.Set;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** Whether a column says how something changed, so that it may be negative and, as a percentage, above 100. */
final class Change {
    private static final Set<String> WORDS = Set.of(
            "change", "growth", "increase", "decrease", "difference", "diff", "gap", "variance", "uplift", "net");

    private Change() {}

    /** Judged by the words of its name and by the options. */
    static boolean isMeant(Pair pair, String column) {
        return pair.options().openPercentages().contains(column)
                || Arrays.stream(column.split("_", -1)).anyMatch(WORDS::contains);
    }
}
