package uk.tlevels.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which the files of a test land. */
public record LandingFolder(Path root) {
    /** The folder, created where there is none. */
    public static LandingFolder in(Path root) {
        try {
            return new LandingFolder(Files.createDirectories(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lands a text in UTF-8 under a name below the folder. */
    public Path land(String name, String text) {
        return land(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lands bytes under a name below the folder. */
    public Path land(String name, byte[] bytes) {
        Path file = root.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file. */
    public void remove(String name) {
        try {
            Files.delete(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
