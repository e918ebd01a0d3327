package uk.tlevels.warehouse.lake.store;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/** The local disk under the scheme {@code faulty:}, which fails as {@link Faults} says. */
public final class FaultyFileSystem extends NioRawFileSystem {
    private static final URI NAME = URI.create(Faults.SCHEME + ":///");

    @Override
    public URI getUri() {
        return NAME;
    }

    @Override
    public String getScheme() {
        return Faults.SCHEME;
    }

    @Override
    protected OutputStream createOutputStreamWithMode(Path path, boolean append, FsPermission permission)
            throws IOException {
        Faults.before(Faults.Operation.WRITE, path);
        return super.createOutputStreamWithMode(path, append, permission);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        Faults.before(Faults.Operation.WRITE, to);
        return super.rename(from, to);
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        Faults.before(Faults.Operation.DELETE, path);
        boolean deleted = super.delete(path, recursive);
        Faults.after(Faults.Operation.DELETE, path);
        return deleted;
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        Faults.before(Faults.Operation.READ, path);
        return super.getFileStatus(path);
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        Faults.before(Faults.Operation.READ, path);
        return super.listStatus(path);
    }
}
