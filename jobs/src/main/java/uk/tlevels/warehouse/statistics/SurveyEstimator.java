package uk.tlevels.warehouse.statistics;

/** Makes an estimate of the rows that a state has seen. */
@FunctionalInterface
public interface SurveyEstimator {
    /**
     * The estimate with its precision.
     *
     * @throws LonelyPsuException if a stratum of the domain has one PSU and the options forbid that
     */
    SurveyEstimate estimate(SurveyState state, SurveyOptions options);
}
