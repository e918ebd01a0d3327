package uk.tlevels.publishing.chart;

import java.util.Optional;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.Interval;

/**
 * One bar.
 *
 * @param label its category
 * @param amount its length, or the symbol in its place
 * @param interval the confidence interval, where the design gives one
 */
public record Bar(String label, Amount amount, Optional<Interval> interval) {
    /** Refuses an interval around what is withheld. */
    public Bar {
        requireNoneWithheld(label, amount, interval);
    }

    /** A bar without an interval. */
    public static Bar of(String label, Amount amount) {
        return new Bar(label, amount, Optional.empty());
    }

    static void requireNoneWithheld(String label, Amount amount, Optional<Interval> interval) {
        if (amount.symbol().isPresent() && interval.isPresent()) {
            throw new IllegalArgumentException("\"" + label
                    + "\" is withheld and has an interval, whose middle would give it away; leave the interval out");
        }
    }
}
