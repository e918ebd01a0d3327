package uk.tlevels.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Variance that the estimator would have from a simple random sample with replacement of the same base, the
 * denominator of the design effect (R survey: {@code deff = "replace"}): (Σw · Σwz² − (Σwz)²) / (n − 1), z the
 * score of a respondent.
 */
final class SimpleRandomVariance {
    private SimpleRandomVariance() {}

    /** The variance, not a number for fewer than two respondents. */
    static double of(SurveyState state, Score score) {
        if (state.base() < 2) {
            return Double.NaN;
        }
        return score.unscaled(score.spread(state.weight(), state.weighted())
                .divide(BigDecimal.valueOf(state.base() - 1), MathContext.DECIMAL128));
    }
}
