package uk.tlevels.warehouse.functions;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import uk.tlevels.statistics.SurveyDifference;
import uk.tlevels.statistics.SurveyEstimate;
import uk.tlevels.statistics.SurveyOptions;
import uk.tlevels.statistics.SurveyState;
import uk.tlevels.statistics.SurveyTest;

/** The columns that every survey function takes in the end, and the structs that they return. */
final class SurveyColumns {
    static final int Y = 0;
    static final int X = 1;
    static final int WEIGHT = 2;
    static final int STRATUM = 3;
    static final int PSU = 4;
    static final int IN_DOMAIN = 5;
    static final int POPULATION_PSUS = 6;

    private static final int DIGITS = 38;
    private static final int DECIMALS = 18;
    static final DataType EXACT = DataTypes.createDecimalType(DIGITS, DECIMALS);

    static final StructType INPUT = new StructType()
            .add("y", EXACT)
            .add("x", EXACT)
            .add("weight", EXACT)
            .add("stratum", DataTypes.StringType)
            .add("psu", DataTypes.StringType)
            .add("in_domain", DataTypes.BooleanType)
            .add("population_psus", EXACT);

    static final StructType ESTIMATE = new StructType()
            .add("estimate", DataTypes.DoubleType)
            .add("se", DataTypes.DoubleType)
            .add("lower", DataTypes.DoubleType)
            .add("upper", DataTypes.DoubleType)
            .add("design_effect", DataTypes.DoubleType)
            .add("base", DataTypes.LongType, false)
            .add("effective_base", DataTypes.DoubleType)
            .add("degrees_of_freedom", DataTypes.IntegerType, false);

    static final StructType DIFFERENCE = new StructType()
            .add("estimate", DataTypes.DoubleType)
            .add("se", DataTypes.DoubleType)
            .add("lower", DataTypes.DoubleType)
            .add("upper", DataTypes.DoubleType)
            .add("statistic", DataTypes.DoubleType)
            .add("degrees_of_freedom", DataTypes.IntegerType, false)
            .add("p_value", DataTypes.DoubleType)
            .add("base", DataTypes.LongType, false)
            .add("minuend", DataTypes.DoubleType)
            .add("minuend_base", DataTypes.LongType, false)
            .add("subtrahend", DataTypes.DoubleType)
            .add("subtrahend_base", DataTypes.LongType, false);

    private SurveyColumns() {}

    /** A difference, its test and its two sides as the cells of {@link #DIFFERENCE}; what is undefined becomes NULL. */
    static Object[] difference(SurveyState minuend, SurveyState subtrahend, SurveyOptions options) {
        SurveyEstimate difference = SurveyDifference.ofParts(minuend, subtrahend, options);
        SurveyTest test = SurveyTest.ofZero(difference);
        return new Object[] {
            nullIfUndefined(difference.estimate()),
            nullIfUndefined(difference.se()),
            nullIfUndefined(difference.lower()),
            nullIfUndefined(difference.upper()),
            nullIfUndefined(test.statistic()),
            difference.degreesOfFreedom(),
            nullIfUndefined(test.pValue()),
            difference.base(),
            nullIfUndefined(minuend.ratio()),
            minuend.base(),
            nullIfUndefined(subtrahend.ratio()),
            subtrahend.base()
        };
    }

    /** The estimate as the cells of {@link #ESTIMATE}; what is undefined becomes NULL. */
    static Object[] estimate(SurveyEstimate estimate) {
        return new Object[] {
            nullIfUndefined(estimate.estimate()),
            nullIfUndefined(estimate.se()),
            nullIfUndefined(estimate.lower()),
            nullIfUndefined(estimate.upper()),
            nullIfUndefined(estimate.designEffect()),
            estimate.base(),
            nullIfUndefined(estimate.effectiveBase()),
            estimate.degreesOfFreedom()
        };
    }

    private static Object nullIfUndefined(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
