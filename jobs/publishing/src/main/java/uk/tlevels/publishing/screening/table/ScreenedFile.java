package uk.tlevels.publishing.screening.table;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A file to screen, on disk or in memory. */
public sealed interface ScreenedFile {
    /** Its name without folders. */
    String name();

    /** Its bytes, from the start each time. */
    InputStream open() throws IOException;

    /** A file on disk. */
    static ScreenedFile at(Path path) {
        return new OnDisk(path);
    }

    /** Bytes under the name that the file will have. */
    static ScreenedFile of(String name, byte[] bytes) {
        return new InMemory(name, bytes);
    }

    /** A file at the top of a ZIP file on disk. */
    static ScreenedFile in(Path zip, String entry) {
        return new InZip(zip, entry);
    }

    /** A file at the top of a ZIP file on disk. */
    record InZip(Path zip, String name) implements ScreenedFile {
        @Override
        public InputStream open() throws IOException {
            ZipFile file = new ZipFile(zip.toFile());
            try {
                ZipEntry entry =
                        Optional.ofNullable(file.getEntry(name)).orElseThrow(() -> new NoSuchFileException(name));
                return new FilterInputStream(file.getInputStream(entry)) {
                    @Override
                    public void close() throws IOException {
                        file.close();
                    }
                };
            } catch (IOException e) {
                file.close();
                throw e;
            }
        }
    }

    /** A file on disk. */
    record OnDisk(Path path) implements ScreenedFile {
        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /** Bytes in memory; they are not copied and must not change. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    record InMemory(String name, byte[] bytes) implements ScreenedFile {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
