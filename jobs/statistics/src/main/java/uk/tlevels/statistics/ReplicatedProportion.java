package uk.tlevels.statistics;

import java.math.MathContext;
import java.util.List;

/**
 * The weighted proportion of a y of 0 or 1 with a variance from replicate weights: Σ c(θ − θ̄)² over the replicates'
 * estimates θ around their mean, c being scale times rscale (R survey: {@code svrepdesign} with {@code mse = FALSE}).
 * Degrees of freedom are the replicates less one.
 */
public final class ReplicatedProportion {
    private ReplicatedProportion() {}

    /**
     * The proportion over the rows that the state has seen.
     *
     * @param scales c of each replicate
     * @throws IllegalArgumentException if a y was neither 0 nor 1, or there are not as many scales as replicate weights
     */
    public static SurveyEstimate estimate(ReplicatedState state, List<Double> scales, SurveyOptions options) {
        Linearised full = Linearised.ratio(state.full(), options);
        if (state.full().base() == 0) {
            return full.with(ConfidenceInterval.UNDEFINED);
        }
        if (scales.size() != state.replicates().size()) {
            throw new IllegalArgumentException(
                    "There are " + state.replicates().size() + " replicate weights and " + scales.size() + " scales");
        }
        return SurveyProportion.of(
                state.full(),
                new Linearised(
                        full.estimate(),
                        variance(state.replicates(), scales),
                        full.simpleRandomVariance(),
                        full.base(),
                        scales.size() - 1),
                options);
    }

    /** Not a number if a replicate has no weight left in the domain. */
    private static double variance(List<PsuTotals> replicates, List<Double> scales) {
        double[] estimates =
                replicates.stream().mapToDouble(ReplicatedProportion::estimate).toArray();
        double sum = 0;
        int counted = 0;
        for (int r = 0; r < estimates.length; r++) {
            if (scales.get(r) > 0) {
                sum += estimates[r];
                counted++;
            }
        }
        double mean = sum / counted;
        double variance = 0;
        for (int r = 0; r < estimates.length; r++) {
            variance += scales.get(r) * (estimates[r] - mean) * (estimates[r] - mean);
        }
        return variance;
    }

    private static double estimate(PsuTotals replicate) {
        return replicate.x().signum() == 0
                ? Double.NaN
                : replicate.y().divide(replicate.x(), MathContext.DECIMAL128).doubleValue();
    }
}
