package uk.tlevels.statistics;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** Quantiles to nearly full double precision: the library's default stops at nine decimal places. */
final class Quantiles {
    private static final double PRECISION = 1e-16;

    private Quantiles() {}

    /** The two-sided t quantile for a coverage, not a number without degrees of freedom. */
    static double t(double confidence, int degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            return Double.NaN;
        }
        return -new TDistribution(degreesOfFreedom, PRECISION).inverseCumulativeProbability((1 - confidence) / 2);
    }

    /** P(|T| ≥ |statistic|), not a number without degrees of freedom. */
    static double tTails(double statistic, int degreesOfFreedom) {
        if (degreesOfFreedom < 1 || Double.isNaN(statistic)) {
            return Double.NaN;
        }
        return 2 * new TDistribution(degreesOfFreedom, PRECISION).cumulativeProbability(-Math.abs(statistic));
    }

    /** The beta quantile. */
    static double beta(double probability, double alpha, double beta) {
        return new BetaDistribution(alpha, beta, PRECISION).inverseCumulativeProbability(probability);
    }
}
