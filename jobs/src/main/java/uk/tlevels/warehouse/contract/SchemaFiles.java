package uk.tlevels.warehouse.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code schemas/}, on disk or inside the jar. */
public final class SchemaFiles {
    private SchemaFiles() {}

    /** The files {@code *.yaml} of a folder by name. */
    public static List<Path> yaml(Path folder) {
        return of(folder, ".yaml");
    }

    /** The files {@code *.csv} of a folder by name. */
    public static List<Path> csv(Path folder) {
        return of(folder, ".csv");
    }

    private static List<Path> of(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of one of them without its ending. */
    public static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** What a file says. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
