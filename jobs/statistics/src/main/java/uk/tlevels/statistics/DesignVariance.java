package uk.tlevels.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Variance of an estimator between the PSUs within strata, Σ (1 − n/N) · n/(n − 1) · Σ(z − z̄)², z the score's total of
 * a PSU: sampling with replacement at the first stage (Cochran 1977, chapter 11; Lumley 2010, chapter 2).
 */
final class DesignVariance {
    /** R's threshold: a stratum sampled as a whole has no variance, even with one PSU. */
    private static final BigDecimal COMPLETE = new BigDecimal("1e-7");

    private DesignVariance() {}

    /** The variance, not a number if the policy is {@link LonelyPsu#AVERAGE} and every stratum is lonely. */
    static double of(List<StratumMoments> design, Score score, SurveyOptions options) {
        List<StratumMoments> domain =
                design.stream().filter(StratumMoments::inDomain).toList();
        BigDecimal sum = BigDecimal.ZERO;
        int unknown = 0;
        for (StratumMoments stratum : domain) {
            BigDecimal correction = options.population().correction(stratum.stratum(), stratum.psus());
            if (correction.compareTo(COMPLETE) < 0) {
                continue;
            }
            if (stratum.psus() > 1) {
                sum = sum.add(correction.multiply(betweenPsus(stratum, score)));
                continue;
            }
            switch (options.lonelyPsu()) {
                case ADJUST -> sum = sum.add(correction.multiply(score.sumOfSquares(stratum.totals())));
                case REMOVE -> {}
                case AVERAGE -> unknown++;
                case FAIL -> throw new LonelyPsuException(stratum.stratum());
            }
        }
        double known = score.unscaled(sum);
        return unknown == 0 ? known : known * domain.size() / (domain.size() - unknown);
    }

    /** PSUs less strata, as the domain meets them (R survey: {@code degf}). */
    static int degreesOfFreedom(List<StratumMoments> design) {
        long psus = design.stream().mapToLong(StratumMoments::psusInDomain).sum();
        long strata = design.stream().filter(StratumMoments::inDomain).count();
        return Math.toIntExact(psus - strata);
    }

    private static BigDecimal betweenPsus(StratumMoments stratum, Score score) {
        return score.spread(BigDecimal.valueOf(stratum.psus()), stratum.totals())
                .divide(BigDecimal.valueOf(stratum.psus() - 1), MathContext.DECIMAL128);
    }
}
