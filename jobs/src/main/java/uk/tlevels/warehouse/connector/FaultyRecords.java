package uk.tlevels.warehouse.connector;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** What is done with records of which something is wrong, by option {@code mode}, as Spark's own formats call it. */
enum FaultyRecords {
    /** They are rows like others, with what is wrong in column {@code issues}. */
    PERMISSIVE,
    /** They are left out when an error is among what is wrong; a warning leaves out nothing. */
    DROPMALFORMED,
    /** The first error ends the query. */
    FAILFAST;

    static FaultyRecords of(String format, CaseInsensitiveStringMap options) {
        String mode = options.getOrDefault("mode", PERMISSIVE.name()).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(value -> value.name().equals(mode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: mode '%s' is none of %s".formatted(format, mode, Arrays.toString(values()))));
    }
}
