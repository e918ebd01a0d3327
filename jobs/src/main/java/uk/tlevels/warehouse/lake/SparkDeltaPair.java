package uk.tlevels.warehouse.lake;

import java.util.Map;

/**
 * Spark and Delta patch versions belong together: Delta is compiled against Spark's internals. A mismatch otherwise
 * shows as a {@code NoSuchMethodError} deep in a job.
 */
final class SparkDeltaPair {
    /** Delta version → the Spark version it is built for (Delta Lake release notes). */
    private static final Map<String, String> PAIRS = Map.of("4.4.0", "4.2.0");

    private SparkDeltaPair() {}

    /** Checks the versions that met on the class path. */
    static void check() {
        check(org.apache.spark.package$.MODULE$.SPARK_VERSION(), io.delta.package$.MODULE$.VERSION());
    }

    static void check(String spark, String delta) {
        String expected = PAIRS.get(delta);
        if (!spark.equals(expected)) {
            throw new LakeException("Spark %s met Delta %s. This warehouse needs one of the pairs (Spark, Delta) %s: "
                            .formatted(spark, delta, pairs())
                    + "use the lib/ folder beside the jar, or submit with --packages io.delta:delta-spark_4.2_2.13:4.4.0"
                    + " to a Spark 4.2.0 cluster");
        }
    }

    private static String pairs() {
        return PAIRS.entrySet().stream()
                .map(e -> "(" + e.getValue() + ", " + e.getKey() + ")")
                .sorted()
                .toList()
                .toString();
    }
}
