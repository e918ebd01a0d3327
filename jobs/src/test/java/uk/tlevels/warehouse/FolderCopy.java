package uk.tlevels.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of tests: copied, and compared by what is in them. */
public final class FolderCopy {
    private FolderCopy() {}

    /** Copies a folder with everything in it, for a test that changes it. */
    public static Path of(Path folder, Path into) {
        for (Path from : below(folder)) {
            Path to = into.resolve(folder.relativize(from).toString());
            try {
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return into;
    }

    /** The files below a folder. */
    public static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a folder with their sizes. */
    public static Map<Path, Long> sizes(Path folder) {
        Map<Path, Long> sizes = new TreeMap<>();
        below(folder)
                .forEach(
                        file -> sizes.put(folder.relativize(file), file.toFile().length()));
        return sizes;
    }
}
