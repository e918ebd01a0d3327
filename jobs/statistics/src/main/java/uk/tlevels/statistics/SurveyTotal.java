package uk.tlevels.statistics;

/** The weighted total Σwy (Cochran 1977, chapter 11), with a t interval. Over an empty domain it is 0. */
public final class SurveyTotal {
    private SurveyTotal() {}

    /**
     * The total over the state's domain.
     *
     * @throws LonelyPsuException if a stratum of the domain has one PSU and the options forbid that
     */
    public static SurveyEstimate estimate(SurveyState state, SurveyOptions options) {
        return Linearised.total(state, options).withTInterval(options.confidence());
    }
}
