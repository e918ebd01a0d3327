package uk.tlevels.statistics;

import java.util.Objects;

/**
 * How an estimate is made.
 *
 * @param interval the interval of a proportion; means, totals and ratios always have a t interval
 * @param confidence coverage of the interval, between 0 and 1
 * @param lonelyPsu what a stratum with one PSU contributes
 * @param population sizes for the finite population correction
 */
public record SurveyOptions(
        IntervalMethod interval, double confidence, LonelyPsu lonelyPsu, FinitePopulation population) {
    private static final double USUAL_CONFIDENCE = 0.95;

    /** Logit interval of 95 per cent, lonely PSUs adjusted, no finite population correction. */
    public static final SurveyOptions STANDARD =
            new SurveyOptions(IntervalMethod.LOGIT, USUAL_CONFIDENCE, LonelyPsu.ADJUST, FinitePopulation.UNBOUNDED);

    public SurveyOptions {
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(lonelyPsu, "lonelyPsu");
        Objects.requireNonNull(population, "population");
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence must lie between 0 and 1, but is " + confidence);
        }
    }

    /** These options with another interval for proportions. */
    public SurveyOptions with(IntervalMethod method) {
        return new SurveyOptions(method, confidence, lonelyPsu, population);
    }

    /** These options with another coverage. */
    public SurveyOptions withConfidence(double coverage) {
        return new SurveyOptions(interval, coverage, lonelyPsu, population);
    }

    /** These options with another policy for lonely PSUs. */
    public SurveyOptions with(LonelyPsu policy) {
        return new SurveyOptions(interval, confidence, policy, population);
    }

    /** These options with a finite population. */
    public SurveyOptions with(FinitePopulation finite) {
        return new SurveyOptions(interval, confidence, lonelyPsu, finite);
    }
}
