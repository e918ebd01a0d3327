package uk.tlevels.warehouse.ingest.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/** Opens files by URI, on the driver and on executors. */
@FunctionalInterface
public interface FileOpener extends Serializable {
    /** The bytes of a file, from its beginning. */
    InputStream open(String uri) throws IOException;
}
