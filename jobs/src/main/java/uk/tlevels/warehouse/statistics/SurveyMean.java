package uk.tlevels.warehouse.statistics;

/** The weighted mean Σwy/Σw (Särndal, Swensson and Wretman 1992, section 5.7), with a t interval. */
public final class SurveyMean {
    private SurveyMean() {}

    /** The mean over the state's domain; a {@link SurveyEstimator}. */
    public static SurveyEstimate estimate(SurveyState state, SurveyOptions options) {
        return Linearised.ratio(state, options).withTInterval(options.confidence());
    }
}
