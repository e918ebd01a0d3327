package uk.tlevels.warehouse.lake.store;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;

/** {@link NioRawFileSystem} for callers of Hadoop's {@code FileContext}, as Spark's checkpoints are. */
public final class NioLocalFs extends DelegateToFileSystem {

    /** Called by Hadoop through reflection. */
    public NioLocalFs(URI uri, Configuration configuration) throws IOException, URISyntaxException {
        super(uri, new NioRawFileSystem(), configuration, uri.getScheme(), false);
    }
}
