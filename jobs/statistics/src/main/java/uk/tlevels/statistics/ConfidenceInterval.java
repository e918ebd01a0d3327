package uk.tlevels.statistics;

/** A confidence interval; both ends are not a number where the data define none. */
record ConfidenceInterval(double lower, double upper) {
    static final ConfidenceInterval UNDEFINED = new ConfidenceInterval(Double.NaN, Double.NaN);
}
