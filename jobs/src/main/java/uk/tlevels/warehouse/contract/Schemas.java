package uk.tlevels.warehouse.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** Finds the folder {@code schemas/}, which travels in the jar. */
public final class Schemas {
    private Schemas() {}

    /** The folder, inside the jar or in the build's classes. */
    public static Path folder() {
        URL marker = Schemas.class.getResource("/schemas/ops/file_ledger.yaml");
        if (marker == null) {
            throw new IllegalStateException("the jar holds no schemas/: build it with Maven");
        }
        try {
            URI uri = marker.toURI();
            Path file = uri.getScheme().equals("jar") ? jar(uri).provider().getPath(uri) : Path.of(uri);
            return file.getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileSystem jar(URI uri) {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
