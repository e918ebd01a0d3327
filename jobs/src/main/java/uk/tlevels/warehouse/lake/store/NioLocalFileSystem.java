package uk.tlevels.warehouse.lake.store;

import org.apache.hadoop.fs.LocalFileSystem;

/**
 * Hadoop's {@code file:} system over {@link NioRawFileSystem}, neither writing nor checking {@code .crc} files: Parquet
 * and Delta carry their own checksums.
 *
 * <p>It is a {@link LocalFileSystem} because {@code FileSystem.getLocal} casts to that type, and the S3 client's upload
 * buffers call it.
 */
public final class NioLocalFileSystem extends LocalFileSystem {

    /** Called by Hadoop through reflection. */
    public NioLocalFileSystem() {
        super(new NioRawFileSystem());
        setWriteChecksum(false);
        setVerifyChecksum(false);
    }
}
