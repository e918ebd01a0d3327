package uk.tlevels.publishing.number;

import java.math.BigDecimal;

/**
 * A confidence interval.
 *
 * @param lower its lower end, in the unit of the estimate
 * @param upper its upper end
 */
public record Interval(BigDecimal lower, BigDecimal upper) {
    /** Checks that the ends are in order. */
    public Interval {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException(
                    "an interval from " + lower + " to " + upper + " ends before it begins; give the lower end first");
        }
    }

    /** Whether some value lies in both. */
    public boolean overlaps(Interval other) {
        return lower.compareTo(other.upper) <= 0 && other.lower.compareTo(upper) <= 0;
    }
}
