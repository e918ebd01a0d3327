package uk.tlevels.warehouse.lake.store.s3;

import io.delta.storage.LogStore;
import io.delta.storage.S3SingleDriverLogStore;
import java.util.Map;
import java.util.TreeMap;

/** The Spark settings that put a session's {@code s3a:} paths on the log store of this package. */
public final class S3Storage {

    private static final String SCHEME = "s3a";

    private S3Storage() {}

    /**
     * Settings for any number of writers. They go to the session builder and are read when the Spark context starts, so
     * they cannot be set later. Endpoint, region and credentials are not among them.
     *
     * @return setting names to values
     */
    public static Map<String, String> settings() {
        return settings(ConditionalPutLogStore.class);
    }

    /**
     * Settings for a store without conditional puts, on which one process at a time writes. Nothing watches that this is
     * so: a second process loses commits of the first.
     *
     * @return setting names to values
     */
    public static Map<String, String> singleWriterSettings() {
        return settings(S3SingleDriverLogStore.class);
    }

    private static Map<String, String> settings(Class<? extends LogStore> logStore) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("spark.delta.logStore." + SCHEME + ".impl", logStore.getName());
        // what reads through Delta Kernel
        settings.put("spark.hadoop.io.delta.kernel.logStore." + SCHEME + ".impl", logStore.getName());
        settings.put("spark.hadoop.fs.s3a.create.conditional.enabled", "true");
        // in memory, in small parts: a crash leaves no copy of the rows in a temporary folder
        settings.put("spark.hadoop.fs.s3a.fast.upload.buffer", "array");
        settings.put("spark.hadoop.fs.s3a.multipart.size", "8M");
        // the default, for analytics, reads ahead what column pruning leaves out
        settings.put("spark.hadoop.fs.s3a.input.stream.type", "classic");
        return settings;
    }
}
