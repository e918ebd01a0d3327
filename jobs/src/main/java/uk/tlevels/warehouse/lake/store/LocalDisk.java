package uk.tlevels.warehouse.lake.store;

import java.util.Map;

/** The Spark settings that put a session's {@code file:} paths on the stores of this package. */
public final class LocalDisk {

    private LocalDisk() {}

    /**
     * Settings to give to the session builder; they are read when the Spark context starts, so they cannot be set later.
     * Other schemes, such as {@code s3a}, are not touched.
     *
     * @return setting names to values
     */
    public static Map<String, String> settings() {
        return Map.of(
                "spark.delta.logStore.file.impl", HardLinkLogStore.class.getName(),
                // what reads and writes through Delta Kernel
                "spark.hadoop.io.delta.kernel.logStore.file.impl", HardLinkLogStore.class.getName(),
                "spark.hadoop.fs.file.impl", NioLocalFileSystem.class.getName(),
                "spark.hadoop.fs.AbstractFileSystem.file.impl", NioLocalFs.class.getName());
    }
}
