package uk.tlevels.warehouse.operations.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** A folder with settings, a key and a place for files to land. What is there stays as it is. */
public final class WorkingFolder {
    private static final String KEY = "pseudonym.key";
    private static final int KEY_BYTES = 32;
    private static final Set<StandardOpenOption> ANEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path folder;
    private final List<Part> parts = new ArrayList<>();

    /**
     * A part of the folder.
     *
     * @param path where it is
     * @param isNew whether it was made; otherwise it was there and stayed as it was
     */
    public record Part(Path path, boolean isNew) {}

    private WorkingFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes what a folder lacks.
     *
     * @param launcher how commands are started, for the page that says how to go on
     * @return its parts
     * @throws IllegalArgumentException when it is no folder
     */
    public static List<Part> make(Path folder, String launcher) {
        WorkingFolder made = new WorkingFolder(folder);
        try {
            made.directory(folder);
            made.directory(folder.resolve("landing"));
            // the first: a secret must not be there for a moment without what keeps it out of version control
            made.file(".gitignore", resource("gitignore"));
            made.key();
            made.file("tlevels.conf", resource("tlevels.conf"));
            made.file("README.md", resource("README.md").replace("@LAUNCHER@", launcher));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into %s: %s".formatted(folder, e.getMessage()), e);
        }
        return List.copyOf(made.parts);
    }

    private void directory(Path path) throws IOException {
        boolean there = Files.isDirectory(path);
        if (!there && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException(path + " is there and no folder");
        }
        Files.createDirectories(path);
        parts.add(new Part(path, !there));
    }

    private void key() throws IOException {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String text = Base64.getEncoder().encodeToString(random) + "\n";
        // rights from the first moment on, not after it was written
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            file(KEY, text, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            file(KEY, text);
        }
    }

    private void file(String name, String text, FileAttribute<?>... attributes) throws IOException {
        Path path = folder.resolve(name);
        boolean isNew = true;
        try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(path, ANEW, attributes))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            isNew = false;
        }
        parts.add(new Part(path, isNew));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = WorkingFolder.class.getResourceAsStream("/setup/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks /setup/" + name + "; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
