package uk.tlevels.warehouse.lake.store.s3;

import io.delta.storage.CloseableIterator;
import io.delta.storage.LineCloseableIterator;
import io.delta.storage.LogStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A Delta log store for S3 on which any number of processes may commit to one table, with no other service beside the
 * store.
 *
 * <p>A commit is one conditional put ({@code If-None-Match: *}): the store itself refuses it when the name is taken, so
 * exactly one writer wins a version. S3 has answered such puts since 2024, MinIO and others do too; a store that ignores
 * the condition loses commits, so {@link ConditionalPutProbe} should be asked first.
 *
 * <p>The answer to a put can be lost, and the client then puts again and is refused by its own commit. Each write
 * therefore carries an identifier in the metadata of the object: a writer that is refused, or whose connection broke,
 * reads the identifier at the name and knows whether the commit is its own. If the store cannot be asked either, the
 * write fails with the first error, never as a conflict, and the commit may be there or appear later.
 *
 * <p>Needs Hadoop 3.4.2 or newer with {@code fs.s3a.create.conditional.enabled}; see {@link S3Storage}.
 */
public final class ConditionalPutLogStore extends LogStore {

    /** Called by Delta through reflection. */
    public ConditionalPutLogStore(Configuration configuration) {
        super(configuration);
    }

    /** {@inheritDoc} Reads the file as UTF-8, line by line. */
    @Override
    public CloseableIterator<String> read(Path path, Configuration configuration) throws IOException {
        FileSystem files = path.getFileSystem(configuration);
        return new LineCloseableIterator(
                new BufferedReader(new InputStreamReader(files.open(path), StandardCharsets.UTF_8)));
    }

    /**
     * {@inheritDoc}
     *
     * @throws FileAlreadyExistsException if {@code overwrite} is false and another writer has the name
     */
    @Override
    public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration configuration)
            throws IOException {
        FileSystem files = path.getFileSystem(configuration);
        if (overwrite) {
            FSDataOutputStream object = files.create(path, true);
            Lines.writeOrAbort(actions, object);
            object.close();
        } else {
            ConditionalPut.of(files, path).write(actions);
        }
    }

    /** {@inheritDoc} In the order of names; the store lists what was put before the call. */
    @Override
    public Iterator<FileStatus> listFrom(Path path, Configuration configuration) throws IOException {
        FileStatus[] siblings = path.getFileSystem(configuration).listStatus(path.getParent());
        return Arrays.stream(siblings)
                .filter(status -> name(status).compareTo(path.getName()) >= 0)
                .sorted(Comparator.comparing(ConditionalPutLogStore::name))
                .iterator();
    }

    private static String name(FileStatus status) {
        return status.getPath().getName();
    }

    @Override
    public Path resolvePathOnPhysicalStorage(Path path, Configuration configuration) throws IOException {
        return path.getFileSystem(configuration).makeQualified(path);
    }

    /** {@inheritDoc} Never: an object appears when its put is complete. */
    @Override
    public Boolean isPartialWriteVisible(Path path, Configuration configuration) {
        return false;
    }
}
