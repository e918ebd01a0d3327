package uk.tlevels.disclosure;

/**
 * The disclosure control that a publication has decided on. Guidance gives no numbers, so each publication states its own
 * in its methodology.
 *
 * @param threshold the smallest count of people above zero that is shown; 1 shows all
 * @param minimumInterval how far the ends of what anybody can work out of a smaller count must be apart; as much as the
 *     threshold leaves open whether it is small at all
 * @param zeros whether a count of nobody may be held back for the sake of others
 * @param countBase what counts of people are rounded to a multiple of, and percentages are taken of; 1 rounds nothing
 * @param minimumBase the fewest responses that an estimate is shown from
 * @param lowBase the fewest responses from which an estimate is shown without a word of caution
 */
public record Policy(int threshold, int minimumInterval, Zeros zeros, int countBase, int minimumBase, int lowBase) {
    /** Whether a count of nobody may be held back. */
    public enum Zeros {
        /** Zeros are always shown, so that what is held back is known to be at least 1. */
        SHOWN,
        /** What is held back may be a zero. */
        MAY_BE_HIDDEN
    }

    /** Refuses numbers that cannot be meant. */
    public Policy {
        require(threshold >= 1, "the threshold is 1 or more, not " + threshold);
        require(minimumInterval >= 1, "the minimum interval is 1 or more, not " + minimumInterval);
        require(countBase >= 1, "counts are rounded to a multiple of 1 or more, not " + countBase);
        require(minimumBase >= 0, "the minimum base is 0 or more, not " + minimumBase);
        require(lowBase >= minimumBase, "the low base " + lowBase + " is below the minimum base " + minimumBase);
    }

    /** Whether a count of people is too small to be shown. */
    public boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }

    /** The smallest count that may be held back. */
    public long smallestHidden() {
        return zeros == Zeros.MAY_BE_HIDDEN ? 0 : 1;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
