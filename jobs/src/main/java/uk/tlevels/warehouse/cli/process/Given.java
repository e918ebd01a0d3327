package uk.tlevels.warehouse.cli.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** Paths that are given to commands. What is not there, or is something else, is refused before anything is done. */
public final class Given {
    private Given() {}

    /**
     * A file to read.
     *
     * @throws IllegalArgumentException when it is not there, is a folder or cannot be read
     */
    public static Path file(Path path) {
        require(Files.exists(path), path, "there is no such file");
        require(!Files.isDirectory(path), path, "it is a folder; a file is wanted");
        require(Files.isReadable(path), path, "permission denied");
        return path;
    }

    /**
     * A file or a folder to read.
     *
     * @throws IllegalArgumentException when it is not there or cannot be read
     */
    public static Path fileOrFolder(Path path) {
        require(Files.exists(path), path, "there is no such file or folder");
        require(Files.isReadable(path), path, "permission denied");
        return path;
    }

    /**
     * A folder to write into, which need not be there.
     *
     * @throws IllegalArgumentException when it is a file
     */
    public static Path folderToWrite(Path path) {
        require(!Files.exists(path) || Files.isDirectory(path), path, "it is a file; a folder is wanted");
        return path;
    }

    /**
     * A file to write, which need not be there.
     *
     * @throws IllegalArgumentException when it is a folder
     */
    public static Path fileToWrite(Path path) {
        require(!Files.isDirectory(path), path, "it is a folder; a file is wanted");
        return path;
    }

    private static void require(boolean fits, Path path, String otherwise) {
        if (!fits) {
            throw new IllegalArgumentException(path + ": " + otherwise);
        }
    }
}
