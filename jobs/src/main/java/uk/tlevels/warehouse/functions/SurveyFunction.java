package uk.tlevels.warehouse.functions;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import uk.tlevels.warehouse.statistics.SurveyDifference;
import uk.tlevels.warehouse.statistics.SurveyMean;
import uk.tlevels.warehouse.statistics.SurveyOptions;
import uk.tlevels.warehouse.statistics.SurveyProportion;
import uk.tlevels.warehouse.statistics.SurveyRatio;
import uk.tlevels.warehouse.statistics.SurveyTotal;

/** The survey functions of SQL: name, parameters and estimator of each. */
enum SurveyFunction {
    PROPORTION("survey_proportion(y, weight, stratum, psu[, in_domain[, interval[, population_psus]]])"),
    MEAN("survey_mean(y, weight, stratum, psu[, in_domain[, population_psus]])"),
    TOTAL("survey_total(y, weight, stratum, psu[, in_domain[, population_psus]])"),
    RATIO("survey_ratio(y, x, weight, stratum, psu[, in_domain[, population_psus]])"),
    DIFFERENCE("survey_difference(y, weight, stratum, psu, is_minuend[, population_psus])");

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

    /** The estimate as a row of {@link #output}. */
    Row estimate(SurveyBuffer buffer, SurveyOptions standard) {
        SurveyOptions options = standard.with(buffer.population());
        return switch (this) {
            case PROPORTION -> SurveyColumns.estimate(SurveyProportion.estimate(buffer.state(), options));
            case MEAN -> SurveyColumns.estimate(SurveyMean.estimate(buffer.state(), options));
            case TOTAL -> SurveyColumns.estimate(SurveyTotal.estimate(buffer.state(), options));
            case RATIO -> SurveyColumns.estimate(SurveyRatio.estimate(buffer.state(), options));
            case DIFFERENCE ->
                SurveyColumns.difference(SurveyDifference.ofParts(buffer.state(), buffer.subtrahend(), options));
        };
    }

    StructType output() {
        return comparesDomains() ? SurveyColumns.DIFFERENCE : SurveyColumns.ESTIMATE;
    }

    /** Whether the domain column says which side of a difference a row is on. */
    boolean comparesDomains() {
        return this == DIFFERENCE;
    }

    boolean takesX() {
        return this == RATIO;
    }

    boolean takesInterval() {
        return this == PROPORTION;
    }
}
