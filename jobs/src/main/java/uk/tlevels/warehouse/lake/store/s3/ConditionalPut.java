package uk.tlevels.warehouse.lake.store.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.hadoop.fs.Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;
import static org.apache.hadoop.fs.s3a.Constants.FS_S3A_CREATE_HEADER;
import static org.apache.hadoop.fs.s3a.Constants.XA_HEADER_PREFIX;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** One attempt to give an object its name, which only one writer can win. */
final class ConditionalPut {

    private static final String WRITER = "delta-commit-writer";

    private final FileSystem files;
    private final Path path;
    private final String writer;

    private ConditionalPut(FileSystem files, Path path, String writer) {
        this.files = files;
        this.path = path;
        this.writer = writer;
    }

    /** An attempt at a path that tells itself from every other. */
    static ConditionalPut of(FileSystem files, Path path) {
        return new ConditionalPut(files, path, UUID.randomUUID().toString());
    }

    /**
     * Writes the object.
     *
     * @throws FileAlreadyExistsException if another attempt has the name
     * @throws IOException if it was not written, or if nobody can tell whether it was
     */
    void write(Iterator<String> lines) throws IOException {
        FSDataOutputStreamBuilder<?, ?> builder = files.createFile(path);
        builder.must(FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
        builder.must(FS_S3A_CREATE_HEADER + "." + WRITER, writer);
        FSDataOutputStream object = builder.build();
        Lines.writeOrAbort(lines, object);
        try {
            object.close();
        } catch (IOException e) {
            settle(e);
        }
    }

    private void settle(IOException failure) throws IOException {
        Optional<String> holder = holderAfter(failure);
        if (holder.isEmpty()) {
            throw failure;
        }
        if (!holder.get().equals(writer)) {
            FileAlreadyExistsException taken = new FileAlreadyExistsException(path.toString());
            taken.initCause(failure);
            throw taken;
        }
    }

    private Optional<String> holderAfter(IOException failure) throws IOException {
        try {
            return holder();
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    /** Whether this attempt has the name. */
    boolean holdsName() throws IOException {
        return holder().filter(writer::equals).isPresent();
    }

    /** The identifier of the attempt that has the name, blank if that was another way of writing; empty if none has. */
    private Optional<String> holder() throws IOException {
        try {
            byte[] header = files.getXAttrs(path).getOrDefault(XA_HEADER_PREFIX + WRITER, new byte[0]);
            return Optional.of(new String(header, UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }
}
