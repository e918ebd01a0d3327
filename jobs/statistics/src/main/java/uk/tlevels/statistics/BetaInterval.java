package uk.tlevels.statistics;

/**
 * Korn and Graubard's (1998) interval: Clopper and Pearson's (1934) with the effective sample size, reduced by
 * (t(n − 1)/t(df))² for the design's degrees of freedom. As in R survey, the effective size may exceed the base.
 *
 * <p>R gives no interval for a proportion of 0 or 1; here it is Clopper and Pearson's of the base, as the National Center
 * for Health Statistics computes it for its presentation standards (Parker et al. 2017).
 */
final class BetaInterval {
    private BetaInterval() {}

    static ConfidenceInterval of(ProportionEvidence evidence) {
        double p = evidence.proportion();
        double n = evidence.effectiveSize() * (evidence.unanimous() ? 1 : degreesOfFreedomFactor(evidence));
        if (Double.isInfinite(n)) {
            return new ConfidenceInterval(p, p);
        }
        double tail = (1 - evidence.confidence()) / 2;
        return new ConfidenceInterval(
                p == 0 ? 0 : Math.min(p, Quantiles.beta(tail, n * p, n * (1 - p) + 1)),
                p == 1 ? 1 : Math.max(p, Quantiles.beta(1 - tail, n * p + 1, n * (1 - p))));
    }

    private static double degreesOfFreedomFactor(ProportionEvidence evidence) {
        double factor = Quantiles.t(evidence.confidence(), Math.toIntExact(evidence.base() - 1)) / evidence.tQuantile();
        return factor * factor;
    }
}
