package uk.tlevels.statistics;

/**
 * The two-sided t test that an estimate's expectation is zero.
 *
 * @param statistic estimate ÷ standard error; not a number without a variance
 * @param pValue P(|T| ≥ |statistic|) of Student's t with the estimate's degrees of freedom; not a number if there are
 *     none
 */
public record SurveyTest(double statistic, double pValue) {
    /** Tests an estimate, such as a difference, against zero. */
    public static SurveyTest ofZero(SurveyEstimate estimate) {
        double statistic = estimate.se() > 0 ? estimate.estimate() / estimate.se() : Double.NaN;
        return new SurveyTest(statistic, Quantiles.tTails(statistic, estimate.degreesOfFreedom()));
    }
}
