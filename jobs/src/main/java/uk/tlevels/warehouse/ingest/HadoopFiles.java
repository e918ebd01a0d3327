package uk.tlevels.warehouse.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/** Opens files through Hadoop's file systems, so that landing can be a folder or a bucket. */
public final class HadoopFiles implements FileOpener {
    private static final long serialVersionUID = 1L;

    private final SerializableConfiguration configuration;

    /** Files as the given configuration reaches them. */
    public HadoopFiles(Configuration configuration) {
        this.configuration = new SerializableConfiguration(configuration);
    }

    @Override
    public InputStream open(String uri) throws IOException {
        Path path = new Path(uri);
        return path.getFileSystem(configuration.value()).open(path);
    }
}
