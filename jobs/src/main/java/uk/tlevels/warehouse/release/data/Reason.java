package uk.tlevels.warehouse.release.data;

/** Why a number is not shown. */
public enum Reason {
    /** A count of people above zero and below the threshold. */
    SMALL_COUNT("count below the threshold"),
    /** A count that would give a hidden one back by addition or subtraction. */
    COMPANION("would give a hidden count back"),
    /** A percentage or mean of a hidden count. */
    DERIVED("computed from a hidden count"),
    /** An estimate from fewer responses than the minimum. */
    LOW_BASE("base below the minimum");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** In words, e.g. {@code count below the threshold}. */
    public String words() {
        return words;
    }
}
