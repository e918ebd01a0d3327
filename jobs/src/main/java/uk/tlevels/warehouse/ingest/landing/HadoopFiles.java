package uk.tlevels.warehouse.ingest.landing;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
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
        FileSystem files = path.getFileSystem(configuration.value());
        // a local file without the checksum that Hadoop looks for beside it, under a name that not every file can have
        return (files instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : files).open(path);
    }
}
