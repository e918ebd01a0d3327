package uk.tlevels.statistics;

/** A confidence interval; both ends are not a number where the data define none. */
record Interval(double lower, double upper) {
    static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);
}
