package uk.tlevels.warehouse.lake.store;

import io.delta.storage.CloseableIterator;
import io.delta.storage.LogStore;
import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** {@link HardLinkLogStore} for {@code faulty:}; each write is a commit that {@link Faults} can stop or follow. */
public final class FaultyLogStore extends LogStore {
    private final HardLinkLogStore disk;

    /** Called by Delta through reflection. */
    public FaultyLogStore(Configuration configuration) {
        super(configuration);
        this.disk = new HardLinkLogStore(configuration);
    }

    @Override
    public CloseableIterator<String> read(Path path, Configuration configuration) throws IOException {
        Faults.before(Faults.Operation.READ, path);
        return disk.read(local(path), configuration);
    }

    @Override
    public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration configuration)
            throws IOException {
        Faults.before(Faults.Operation.COMMIT, path);
        disk.write(local(path), actions, overwrite, configuration);
        Faults.after(Faults.Operation.COMMIT, path);
    }

    @Override
    public Iterator<FileStatus> listFrom(Path path, Configuration configuration) throws IOException {
        return disk.listFrom(path, configuration);
    }

    @Override
    public Path resolvePathOnPhysicalStorage(Path path, Configuration configuration) throws IOException {
        return path.getFileSystem(configuration).makeQualified(path);
    }

    @Override
    public Boolean isPartialWriteVisible(Path path, Configuration configuration) {
        return true;
    }

    private static Path local(Path path) {
        return new Path("file", null, path.toUri().getPath());
    }
}
