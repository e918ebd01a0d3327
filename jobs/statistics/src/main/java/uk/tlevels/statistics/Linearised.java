package uk.tlevels.statistics;

import java.util.List;

/** A point estimate with its variances, before an interval is put around it. */
record Linearised(double estimate, double variance, double simpleRandomVariance, long base, int degreesOfFreedom) {
    /** Σwy. */
    static Linearised total(SurveyState state, SurveyOptions options) {
        return of(state, state.weighted().y().doubleValue(), Score.ofTotal(), options);
    }

    /** Σwy / Σwx; with x of 1 throughout, the mean of y. Undefined if Σwx is zero. */
    static Linearised ratio(SurveyState state, SurveyOptions options) {
        double estimate = state.ratio();
        if (Double.isNaN(estimate)) {
            int degreesOfFreedom = DesignVariance.degreesOfFreedom(state.strata());
            return new Linearised(Double.NaN, Double.NaN, Double.NaN, state.base(), degreesOfFreedom);
        }
        return of(state, estimate, Score.ofRatio(state.weighted()), options);
    }

    private static Linearised of(SurveyState state, double estimate, Score score, SurveyOptions options) {
        List<StratumMoments> design = state.strata();
        return new Linearised(
                estimate,
                DesignVariance.of(design, score, options),
                SimpleRandomVariance.of(state, score),
                state.base(),
                DesignVariance.degreesOfFreedom(design));
    }

    /** With the t interval estimate ± t·se. */
    SurveyEstimate withTInterval(double confidence) {
        double reach = Quantiles.t(confidence, degreesOfFreedom) * Math.sqrt(variance);
        return with(new ConfidenceInterval(estimate - reach, estimate + reach));
    }

    SurveyEstimate with(ConfidenceInterval interval) {
        double designEffect = simpleRandomVariance > 0 ? variance / simpleRandomVariance : Double.NaN;
        return new SurveyEstimate(
                estimate,
                Math.sqrt(variance),
                interval.lower(),
                interval.upper(),
                designEffect,
                base,
                designEffect > 0 ? base / designEffect : Double.NaN,
                degreesOfFreedom);
    }
}
