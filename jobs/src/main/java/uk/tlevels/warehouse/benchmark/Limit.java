package uk.tlevels.warehouse.benchmark;

/**
 * One number that a target sets.
 *
 * @param quantity of what
 * @param bound the most, or the least where more is better
 */
public record Limit(Quantity quantity, double bound) {
    /** Whether a measured value keeps it. */
    boolean isKeptBy(double value) {
        return quantity.moreIsBetter() ? value >= bound : value <= bound;
    }
}
