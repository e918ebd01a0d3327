package uk.tlevels.warehouse;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import uk.tlevels.warehouse.lake.store.LocalDisk;

/**
 * Hadoop's configuration as a session of ours has it, for tests that need no session. Hadoop keeps the first file system
 * it makes for {@code file:} for the life of the JVM: one made from a bare {@code new Configuration()} would be what
 * every later test of the JVM gets.
 */
public final class Hadoop {
    private static final String PREFIX = "spark.hadoop.";

    private Hadoop() {}

    public static Configuration local() {
        return with(Map.of());
    }

    /** @param settings names as Spark takes them, to values */
    public static Configuration with(Map<String, String> settings) {
        Configuration configuration = new Configuration();
        set(configuration, LocalDisk.settings());
        set(configuration, settings);
        return configuration;
    }

    private static void set(Configuration configuration, Map<String, String> settings) {
        settings.forEach((name, value) ->
                configuration.set(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name, value));
    }
}
