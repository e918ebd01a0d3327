package uk.tlevels.statistics;

/** The ratio of totals Σwy/Σwx (Särndal, Swensson and Wretman 1992, chapter 5), with a t interval. */
public final class SurveyRatio {
    private SurveyRatio() {}

    /**
     * The ratio over the state's domain.
     *
     * @throws LonelyPsuException if a stratum of the domain has one PSU and the options forbid that
     */
    public static SurveyEstimate estimate(SurveyState state, SurveyOptions options) {
        return Linearised.ratio(state, options).withTInterval(options.confidence());
    }
}
