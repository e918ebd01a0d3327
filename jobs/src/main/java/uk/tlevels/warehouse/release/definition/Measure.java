package uk.tlevels.warehouse.release.definition;

import java.util.Optional;

/** What an indicator measures, which decides what disclosure control does to it. */
public sealed interface Measure {
    /**
     * A count of people: protected by the threshold and rounded to the base.
     *
     * @param from the count, in the gold table
     */
    record People(GoldExpression from) implements Measure {}

    /**
     * A number that is not about people, e.g. of providers or of days: shown as it is.
     *
     * @param from the number, in the gold table
     */
    record Plain(GoldExpression from) implements Measure {}

    /**
     * A percentage of counts of the data set, computed from them unrounded and hidden when one of them is.
     *
     * @param part the indicator that is counted
     * @param whole the indicator that it is a percentage of
     * @param across the filter in whose total the whole stands; empty for the same row
     */
    record Share(String part, String whole, Optional<String> across) implements Measure {}

    /**
     * An estimate from a survey, or an end of its interval: hidden when the base is below the minimum.
     *
     * @param from the estimate, in the gold table
     * @param base the indicator that counts the responses
     */
    record Estimate(GoldExpression from, String base) implements Measure {}

    /**
     * A mean over people: hidden when their count is.
     *
     * @param from the mean, in the gold table
     * @param people the indicator that counts them
     */
    record Mean(GoldExpression from, String people) implements Measure {}
}
