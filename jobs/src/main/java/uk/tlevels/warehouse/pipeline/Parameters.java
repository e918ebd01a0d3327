package uk.tlevels.warehouse.pipeline;

import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.config.SurveySettings;
import uk.tlevels.warehouse.functions.SurveyFunctions;

/**
 * The parameters of a build, which SQL reads as session variables such as {@code session.qualifying_days}. (Delta's
 * parser does not hand named parameters on to Spark's.) The survey functions have theirs built in.
 *
 * @param qualifyingDays how many days a start must last to count
 * @param survey how survey estimates are made
 */
public record Parameters(int qualifyingDays, SurveySettings survey) {
    static Parameters of(Settings settings) {
        return new Parameters(settings.qualifyingDays(), settings.survey());
    }

    /** Makes them known to a session. */
    void declare(SparkSession spark) {
        spark.sql("declare or replace variable qualifying_days int default " + qualifyingDays);
        spark.sql("declare or replace variable survey_confidence double default " + survey.confidence() + "D");
        SurveyFunctions.register(spark, survey.confidence(), survey.lonelyPsu());
    }

    /** As JSON, keys in order. */
    public String json() {
        return "{\"qualifying_days\":%d,\"survey_confidence\":%s,\"survey_lonely_psu\":\"%s\"}"
                .formatted(qualifyingDays, survey.confidence(), survey.lonelyPsu());
    }
}
