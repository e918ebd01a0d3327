package uk.tlevels.warehouse.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The folder that an export goes to. It is written beside its place and moved there whole; an earlier export makes way for
 * it at the same moment.
 */
public final class ExportFolder {
    private final Path target;
    private final boolean overwrite;
    private final boolean ownerOnly;

    /**
     * A folder.
     *
     * @param target its path
     * @param overwrite whether it takes the place of an earlier export
     * @param ownerOnly whether nobody but its owner may read it
     * @throws IllegalArgumentException when something is there that it may not take the place of
     */
    public ExportFolder(Path target, boolean overwrite, boolean ownerOnly) {
        this.target = target.toAbsolutePath().normalize();
        this.overwrite = overwrite;
        this.ownerOnly = ownerOnly;
        requireFree();
    }

    private void requireFree() {
        if (!Files.exists(target)) {
            return;
        }
        if (!overwrite) {
            throw new IllegalArgumentException(
                    target + " is there already: name another folder, or say --overwrite to replace an earlier export");
        }
        Set<String> strangers = strangers();
        if (!strangers.isEmpty()) {
            throw new IllegalArgumentException("%s is not replaced: it holds %s, which no export wrote"
                    .formatted(target, strangers.iterator().next()));
        }
    }

    /** What lies there that is no part of an export. */
    private Set<String> strangers() {
        Set<String> strangers = new TreeSet<>();
        if (!Files.isDirectory(target)) {
            return Set.of(target.getFileName().toString());
        }
        try (Stream<Path> files = Files.list(target)) {
            files.map(file -> file.getFileName().toString()).forEach(strangers::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + target, e);
        }
        Path list = target.resolve(Meanings.TABLES_FILE);
        if (Files.isRegularFile(list)) {
            try (CsvReader<NamedCsvRecord> tables = CsvReader.builder().ofNamedCsvRecord(list)) {
                for (NamedCsvRecord table : tables) {
                    if (!table.getHeader().equals(Meanings.TABLES)) {
                        return strangers;
                    }
                    strangers.remove(table.getField("file"));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + list, e);
            }
            strangers.removeAll(List.of(Meanings.PAGE, Meanings.TABLES_FILE, Meanings.COLUMNS_FILE));
        }
        return strangers;
    }

    /** What fills a folder. */
    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    /** Fills the folder; when that fails, nothing is left and what was there is as it was. */
    void write(Filling filling) {
        Path scratch = beside("new");
        try {
            Files.createDirectories(target.getParent());
            FileUtils.deleteDirectory(scratch.toFile());
            if (ownerOnly && Files.getFileStore(target.getParent()).supportsFileAttributeView("posix")) {
                Files.createDirectory(
                        scratch, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(scratch);
            }
            filling.into(scratch);
            dropChecksums(scratch);
            replace(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write %s: %s".formatted(target, e.getMessage()), e);
        } finally {
            discard(scratch);
        }
    }

    private void replace(Path scratch) throws IOException {
        if (!Files.exists(target)) {
            Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        // somebody may have put something there since
        requireFree();
        Path old = beside("old");
        FileUtils.deleteDirectory(old.toFile());
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        FileUtils.deleteDirectory(old.toFile());
    }

    private Path beside(String what) {
        return target.resolveSibling(".%s.%s-%d"
                .formatted(target.getFileName(), what, ProcessHandle.current().pid()));
    }

    /** Hadoop's local file system leaves them beside what it writes. */
    private static void dropChecksums(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("\\..*\\.crc"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private static void discard(Path folder) {
        try {
            FileUtils.deleteDirectory(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
