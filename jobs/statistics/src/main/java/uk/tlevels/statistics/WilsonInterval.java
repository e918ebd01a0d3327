package uk.tlevels.statistics;

/**
 * Wilson's (1927) score interval, all P with (p − P)² ≤ t²·P(1 − P)/n, where n is the effective sample size and t has
 * the design's degrees of freedom (Franco, Little, Louis and Slud 2019). Defined for proportions of 0 and 1.
 */
final class WilsonInterval {
    private WilsonInterval() {}

    static ConfidenceInterval of(ProportionEvidence evidence) {
        double p = evidence.proportion();
        double t = evidence.tQuantile();
        double k = t * t / evidence.effectiveSize();
        double centre = (p + k / 2) / (1 + k);
        double reach = Math.sqrt(k * (p * (1 - p) + k / 4)) / (1 + k);
        return new ConfidenceInterval(p == 0 ? 0 : centre - reach, p == 1 ? 1 : centre + reach);
    }
}
