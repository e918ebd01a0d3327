package uk.tlevels.disclosure.attack;

/**
 * The whole numbers that a count may be.
 *
 * @param low the smallest
 * @param high the largest; {@link #UNBOUNDED} or more where nothing is known
 */
public record Bounds(long low, long high) {
    /** Stands for no upper end; sums of a million of them still fit. */
    public static final long UNBOUNDED = 1L << 40;

    /** What is known of a count that nothing is known of but its smallest value. */
    public static Bounds atLeast(long low) {
        return new Bounds(low, UNBOUNDED);
    }

    /** One number. */
    public static Bounds exactly(long value) {
        return new Bounds(value, value);
    }

    /** How far the ends are apart; 0 where the number is known. */
    public long width() {
        return high - low;
    }

    /** Whether it has an upper end. */
    public boolean isBounded() {
        return high < UNBOUNDED;
    }

    /** Whether a number is one of them. */
    public boolean contains(long value) {
        return low <= value && value <= high;
    }

    /** Whether both have a number in common. */
    public boolean meets(Bounds other) {
        return low <= other.high && other.low <= high;
    }

    /** The numbers that are in both. */
    public Bounds and(Bounds other) {
        return new Bounds(Math.max(low, other.low), Math.min(high, other.high));
    }

    /** In words, e.g. {@code 1}, {@code 1 to 3}, {@code 1 or more}. */
    public String words() {
        if (high >= UNBOUNDED) {
            return low + " or more";
        }
        return low == high ? String.valueOf(low) : low + " to " + high;
    }
}
