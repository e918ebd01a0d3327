package uk.tlevels.warehouse.pipeline;

import org.apache.spark.sql.SparkSession;

/**
 * The parameters of a build, which SQL reads as session variables such as {@code session.qualifying_days}. (Delta's
 * parser does not hand named parameters on to Spark's.)
 *
 * @param qualifyingDays how many days a start must last to count
 */
public record Parameters(int qualifyingDays) {
    /** Makes them known to a session. */
    void declare(SparkSession spark) {
        spark.sql("declare or replace variable qualifying_days int default " + qualifyingDays);
    }

    /** As JSON, keys in order. */
    public String json() {
        return "{\"qualifying_days\":%d}".formatted(qualifyingDays);
    }
}
