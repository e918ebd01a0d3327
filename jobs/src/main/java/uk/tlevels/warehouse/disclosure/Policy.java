package uk.tlevels.warehouse.disclosure;

/**
 * The disclosure control that a publication has decided on. Guidance gives no numbers, so each publication states its own
 * in its methodology.
 *
 * @param threshold the smallest count of people above zero that is shown; 1 shows all
 * @param countBase what counts of people are rounded to a multiple of; 1 rounds nothing
 * @param minimumBase the fewest responses that an estimate is shown from
 * @param lowBase the fewest responses from which an estimate is shown without a word of caution
 */
public record Policy(int threshold, int countBase, int minimumBase, int lowBase) {
    /** Refuses numbers that cannot be meant. */
    public Policy {
        require(threshold >= 1, "the threshold is 1 or more, not " + threshold);
        require(countBase >= 1, "counts are rounded to a multiple of 1 or more, not " + countBase);
        require(minimumBase >= 0, "the minimum base is 0 or more, not " + minimumBase);
        require(lowBase >= minimumBase, "the low base " + lowBase + " is below the minimum base " + minimumBase);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
