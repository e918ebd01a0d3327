package uk.tlevels.warehouse.ingest.landing;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file in the landing folder.
 *
 * @param uri where it is, for Hadoop's file systems
 * @param name its path below the landing folder, with {@code /}
 * @param bytes its size
 * @param modifiedAt when it was last changed, in whole milliseconds
 * @param sha256 the SHA-256 of its bytes, by which it is known
 */
public record LandedFile(String uri, String name, long bytes, Instant modifiedAt, String sha256)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The last part of the name. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
