package uk.tlevels.warehouse.pipeline;

import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.config.BuildParameters;

/**
 * The parameters of a build as SQL reads them: session variables such as {@code session.qualifying_days}. (Delta's
 * parser does not hand named parameters on to Spark's.)
 */
final class SessionVariables {
    private SessionVariables() {}

    static void declare(SparkSession spark, BuildParameters parameters) {
        declare(spark, "qualifying_days int", String.valueOf(parameters.qualifyingDays()));
        declare(spark, "vintage string", "'" + parameters.vintage() + "'");
        declare(spark, "survey_confidence double", parameters.survey().confidence() + "D");
        declare(spark, "as_at date", "date '" + parameters.asAt() + "'");
    }

    private static void declare(SparkSession spark, String variable, String value) {
        spark.sql("declare or replace variable " + variable + " default " + value);
    }
}
