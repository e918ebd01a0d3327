package uk.tlevels.warehouse.lake.write;

import java.io.Serializable;

/**
 * A Parquet file in a table's folder that no version names yet.
 *
 * @param name its name in the folder
 * @param bytes its size
 * @param modifiedAt milliseconds since 1970
 * @param statistics Delta's statistics of it, as JSON
 */
public record StagedFile(String name, long bytes, long modifiedAt, String statistics) implements Serializable {}
