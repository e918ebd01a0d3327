package uk.tlevels.statistics;

/**
 * What the interval of a proportion is made from.
 *
 * @param proportion the estimated proportion p
 * @param variance its design variance V
 * @param base respondents, unweighted
 * @param degreesOfFreedom of the design, as the domain meets it; at least 1
 * @param confidence the coverage wanted
 */
record ProportionEvidence(double proportion, double variance, long base, int degreesOfFreedom, double confidence) {
    /** Whether all respondents agree, so that no variance can be estimated. */
    boolean unanimous() {
        return proportion == 0 || proportion == 1;
    }

    /**
     * p(1 − p)/V: the simple random sample that would be as precise. If all respondents agree, V tells nothing and the
     * base stands for it (Parker et al. 2017, National Center for Health Statistics data presentation standards).
     */
    double effectiveSize() {
        return unanimous() ? base : proportion * (1 - proportion) / variance;
    }

    double tQuantile() {
        return Quantiles.t(confidence, degreesOfFreedom);
    }
}
