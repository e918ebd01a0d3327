package uk.tlevels.warehouse.functions;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import uk.tlevels.statistics.SurveyEstimate;
import uk.tlevels.statistics.SurveyMean;
import uk.tlevels.statistics.SurveyOptions;
import uk.tlevels.statistics.SurveyProportion;
import uk.tlevels.statistics.SurveyRatio;
import uk.tlevels.statistics.SurveyState;
import uk.tlevels.statistics.SurveyTotal;

/** The survey functions of SQL: name, parameters and estimator of each. */
enum SurveyFunction {
    PROPORTION("survey_proportion"),
    MEAN("survey_mean"),
    TOTAL("survey_total"),
    RATIO("survey_ratio"),
    DIFFERENCE("survey_difference"),
    STATE("survey_state");

    private final String name;

    SurveyFunction(String name) {
        this.name = name;
    }

    /** How many domains a call estimates for. */
    enum Domains {
        /** One, or the two of a difference. */
        ONE,
        /** All that the rows name. */
        MANY
    }

    String sqlName(Domains domains) {
        return domains == Domains.MANY ? name + "_by" : name;
    }

    /** The parameters that a call must give. */
    List<String> required(Domains domains) {
        List<String> parameters = new ArrayList<>(List.of("y", "weight", "stratum", "psu"));
        if (takesX()) {
            parameters.add(1, "x");
        }
        if (comparesDomains()) {
            parameters.add("is_minuend");
        } else if (domains == Domains.MANY) {
            parameters.add("domains");
        }
        return parameters;
    }

    /** The parameters after them that a call may give. */
    List<String> optional(Domains domains) {
        List<String> parameters = new ArrayList<>();
        if (domains == Domains.ONE && !comparesDomains()) {
            parameters.add("in_domain");
        }
        if (takesInterval()) {
            parameters.add("interval");
        }
        parameters.add("population_psus");
        return parameters;
    }

    String signature(Domains domains) {
        List<String> optional = optional(domains);
        return sqlName(domains) + "(" + String.join(", ", required(domains)) + "[, " + String.join("[, ", optional)
                + "]".repeat(optional.size()) + ")";
    }

    /** The estimate from one state; a difference is of two, and a state is none. */
    SurveyEstimate estimate(SurveyState state, SurveyOptions options) {
        return switch (this) {
            case PROPORTION -> SurveyProportion.estimate(state, options);
            case MEAN -> SurveyMean.estimate(state, options);
            case TOTAL -> SurveyTotal.estimate(state, options);
            case RATIO -> SurveyRatio.estimate(state, options);
            case DIFFERENCE, STATE -> throw new IllegalStateException(name + " is no estimate");
        };
    }

    DataType output() {
        return switch (this) {
            case PROPORTION, MEAN, TOTAL, RATIO -> SurveyColumns.ESTIMATE;
            case DIFFERENCE -> SurveyColumns.DIFFERENCE;
            case STATE -> DataTypes.BinaryType;
        };
    }

    /** Whether there is a form of it for many domains. */
    boolean takesDomains() {
        return this != DIFFERENCE && this != STATE;
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
