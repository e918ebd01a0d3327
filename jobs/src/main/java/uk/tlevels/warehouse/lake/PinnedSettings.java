package uk.tlevels.warehouse.lake;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.RuntimeConfig;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The Spark settings that change values: what a cast, a comparison, a division or a date means. Neither the environment
 * ({@code SPARK_ANSI_SQL_MODE}), nor spark-submit, nor a settings file moves them, so the same files give the same numbers
 * everywhere.
 */
final class PinnedSettings {
    private static final Map<String, String> VALUES = new TreeMap<>(Map.ofEntries(
            Map.entry("spark.sql.ansi.enabled", "true"),
            Map.entry("spark.sql.caseSensitive", "false"),
            Map.entry("spark.sql.crossJoin.enabled", "true"),
            Map.entry("spark.sql.datetime.java8API.enabled", "true"),
            Map.entry("spark.sql.decimalOperations.allowPrecisionLoss", "true"),
            Map.entry("spark.sql.function.concatBinaryAsString", "false"),
            Map.entry("spark.sql.groupByAliases", "true"),
            Map.entry("spark.sql.groupByOrdinal", "true"),
            // by the JVM's tables: to ready those of ICU costs more than a second of CPU time at the first lower()
            Map.entry("spark.sql.icu.caseMappings.enabled", "false"),
            Map.entry("spark.sql.mapKeyDedupPolicy", "EXCEPTION"),
            Map.entry("spark.sql.orderByOrdinal", "true"),
            Map.entry("spark.sql.parquet.binaryAsString", "false"),
            Map.entry("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED"),
            Map.entry("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED"),
            // Spark's default, INT96, has no time zone, and other engines read it as local time
            Map.entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
            Map.entry("spark.sql.parser.escapedStringLiterals", "false"),
            Map.entry("spark.sql.session.timeZone", "UTC"),
            Map.entry("spark.sql.storeAssignmentPolicy", "ANSI"),
            Map.entry("spark.sql.timestampType", "TIMESTAMP_LTZ")));

    /** Whole families of settings that only ever change what SQL means; they keep Spark's defaults. */
    private static final Pattern AT_DEFAULT = Pattern.compile("spark\\.sql\\.(legacy|ansi)\\..*");

    private PinnedSettings() {}

    /**
     * Makes sure that settings ask for nothing else.
     *
     * @throws IllegalArgumentException for the first that does
     */
    static void check(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            String pinned = VALUES.get(name);
            boolean other =
                    pinned == null ? AT_DEFAULT.matcher(name).matches() : !pinned.equalsIgnoreCase(value.strip());
            if (other) {
                throw new IllegalArgumentException("the Spark setting %s changes numbers and cannot be set here: %s"
                        .formatted(name, pinned == null ? "Spark's default holds" : "it is " + pinned));
            }
        });
    }

    /** Sets them in a session, whatever it was started with. */
    static void pin(RuntimeConfig session) {
        for (String name : CollectionConverters.asJava(session.getAll()).keySet()) {
            if (AT_DEFAULT.matcher(name).matches() && !VALUES.containsKey(name)) {
                session.unset(name);
            }
        }
        VALUES.forEach(session::set);
    }
}
