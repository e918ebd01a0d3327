package uk.tlevels.warehouse.functions;

import uk.tlevels.warehouse.statistics.SurveyEstimate;
import uk.tlevels.warehouse.statistics.SurveyMean;
import uk.tlevels.warehouse.statistics.SurveyOptions;
import uk.tlevels.warehouse.statistics.SurveyProportion;
import uk.tlevels.warehouse.statistics.SurveyRatio;
import uk.tlevels.warehouse.statistics.SurveyState;
import uk.tlevels.warehouse.statistics.SurveyTotal;

/** The survey functions of SQL: name, parameters and estimator of each. */
enum SurveyFunction {
    PROPORTION("survey_proportion(y, weight, stratum, psu[, in_domain[, interval]])"),
    MEAN("survey_mean(y, weight, stratum, psu[, in_domain])"),
    TOTAL("survey_total(y, weight, stratum, psu[, in_domain])"),
    RATIO("survey_ratio(y, x, weight, stratum, psu[, in_domain])");

    private final String signature;

    SurveyFunction(String signature) {
        this.signature = signature;
    }

    String sqlName() {
        return signature.substring(0, signature.indexOf('('));
    }

    String signature() {
        return signature;
    }

    SurveyEstimate estimate(SurveyState state, SurveyOptions options) {
        return switch (this) {
            case PROPORTION -> SurveyProportion.estimate(state, options);
            case MEAN -> SurveyMean.estimate(state, options);
            case TOTAL -> SurveyTotal.estimate(state, options);
            case RATIO -> SurveyRatio.estimate(state, options);
        };
    }

    boolean takesX() {
        return this == RATIO;
    }

    boolean takesInterval() {
        return this == PROPORTION;
    }
}
