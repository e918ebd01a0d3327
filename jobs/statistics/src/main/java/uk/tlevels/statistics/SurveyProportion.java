package uk.tlevels.statistics;

/** The weighted proportion Σwy/Σw of a y of 0 or 1, with the interval that the options name. */
public final class SurveyProportion {
    private SurveyProportion() {}

    /**
     * The proportion over the state's domain.
     *
     * @throws IllegalArgumentException if a y was neither 0 nor 1
     * @throws LonelyPsuException if a stratum of the domain has one PSU and the options forbid that
     */
    public static SurveyEstimate estimate(SurveyState state, SurveyOptions options) {
        return of(state, Linearised.ratio(state, options), options);
    }

    /** A proportion of the state, however its variance was found, with its interval. */
    static SurveyEstimate of(SurveyState state, Linearised proportion, SurveyOptions options) {
        if (state.weighted().yy().compareTo(state.weighted().y()) != 0) {
            throw new IllegalArgumentException("A proportion needs values of 0 or 1, but there are others");
        }
        return proportion.with(interval(proportion, options));
    }

    private static ConfidenceInterval interval(Linearised proportion, SurveyOptions options) {
        if (proportion.degreesOfFreedom() < 1 || Double.isNaN(proportion.variance())) {
            return ConfidenceInterval.UNDEFINED;
        }
        return options.interval()
                .interval(new ProportionEvidence(
                        proportion.estimate(),
                        proportion.variance(),
                        proportion.base(),
                        proportion.degreesOfFreedom(),
                        options.confidence()));
    }
}
