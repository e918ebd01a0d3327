package uk.tlevels.warehouse.release.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A file of a store that may not be there. */
public final class StoredFile {
    private StoredFile() {}

    /**
     * Its bytes; empty where there is no such file.
     *
     * @throws UncheckedIOException when it is there and cannot be read
     */
    public static Optional<byte[]> read(FileSystem files, Path file) {
        try (FSDataInputStream in = files.open(file)) {
            return Optional.of(in.readAllBytes());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
