package uk.tlevels.warehouse.ingest.landing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks through a folder of a disk, which holds more than files that can be opened: links that lead nowhere or in a circle,
 * pipes that never end, names that are no text, things that are not for us to read. Links are followed.
 */
final class LocalFolder extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<String, BasicFileAttributes> files = new TreeMap<>();
    private final Map<String, String> unreadable = new TreeMap<>();
    private final Set<String> passedOver = new TreeSet<>();

    private LocalFolder(Path root) {
        this.root = root;
    }

    /**
     * Looks through a folder, or at a single file.
     *
     * @throws FileNotFoundException when it is not there
     */
    static LocalFolder of(Path root) throws IOException {
        LocalFolder folder = new LocalFolder(root);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, folder);
        return folder;
    }

    /** The files that can be opened, by name below the folder. */
    Map<String, BasicFileAttributes> files() {
        return files;
    }

    /** Why others cannot be. */
    Map<String, String> unreadable() {
        return unreadable;
    }

    /** What is hidden. */
    Set<String> passedOver() {
        return passedOver;
    }

    /** Why a file cannot be read, in a word; empty when it is not there any more. */
    static Optional<String> reason(Path file, IOException failure) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(
                failure instanceof AccessDeniedException || !Files.isReadable(file)
                        ? "permission denied"
                        : String.valueOf(failure.getMessage()));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (!folder.equals(root) && Landing.isHidden(folder.getFileName().toString())) {
            passedOver.add(name(folder) + "/");
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = name(file);
        if (Landing.isHidden(file.getFileName().toString())) {
            passedOver.add(name);
        } else if (!Path.of(file.toString()).equals(file)) {
            unreadable.put(name, "its name is not UTF-8, or the locale is not (LC_ALL=C.UTF-8); rename it");
        } else if (attributes.isSymbolicLink()) {
            unreadable.put(name, "it is a link to a file that is not there");
        } else if (!attributes.isRegularFile()) {
            unreadable.put(name, "it is a pipe or a device and no file");
        } else {
            files.put(name, attributes);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(root)) {
            throw failure instanceof NoSuchFileException ? new FileNotFoundException(root.toString()) : failure;
        }
        if (Landing.isHidden(file.getFileName().toString()) || failure instanceof FileSystemLoopException) {
            passedOver.add(name(file));
        } else {
            reason(file, failure).ifPresent(reason -> unreadable.put(name(file), reason));
        }
        return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
        Path name = file.equals(root) ? file.getFileName() : root.relativize(file);
        return name.toString().replace(name.getFileSystem().getSeparator(), "/");
    }
}
