package uk.tlevels.warehouse.pipeline;

import org.apache.spark.sql.SparkSession;

/**
 * The parameters of a build, which SQL reads as the session variables {@code session.qualifying_days} and {@code
 * session.confidence_percent}. (Delta's parser does not hand named parameters on to Spark's.)
 *
 * @param qualifyingDays how many days a start must last to count
 * @param confidencePercent the confidence level of survey intervals
 */
public record Parameters(int qualifyingDays, int confidencePercent) {
    /** Makes them known to a session. */
    void declare(SparkSession spark) {
        spark.sql("declare or replace variable qualifying_days int default " + qualifyingDays);
        spark.sql("declare or replace variable confidence_percent int default " + confidencePercent);
    }

    /** As JSON, keys in order. */
    public String json() {
        return "{\"confidence_percent\":%d,\"qualifying_days\":%d}".formatted(confidencePercent, qualifyingDays);
    }
}
