package uk.tlevels.warehouse.statistics;

/** The ratio of totals Σwy/Σwx (Särndal, Swensson and Wretman 1992, section 5.6), with a t interval. */
public final class SurveyRatio {
    private SurveyRatio() {}

    /** The ratio over the state's domain; a {@link SurveyEstimator}. */
    public static SurveyEstimate estimate(SurveyState state, SurveyOptions options) {
        return Linearised.ratio(state, options).withTInterval(options.confidence());
    }
}
