package uk.tlevels.warehouse.lake.store;

import io.delta.storage.CloseableIterator;
import io.delta.storage.LineCloseableIterator;
import io.delta.storage.LogStore;
import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;

/**
 * A Delta log store for a local disk on which any number of processes may commit to one table.
 *
 * <p>A commit is written whole to a hidden file beside its place, forced to disk, and given its name by a hard link.
 * The operating system refuses the link when the name exists, so exactly one writer wins a version; checking first and
 * renaming afterwards, as {@code io.delta.storage.LocalLogStore} does, lets a second process replace a commit that was
 * already acknowledged. The directory is forced to disk before the write returns, so an acknowledged commit survives a
 * power cut. A failure after the link, of the disk or by an interrupt, leaves the commit in place though the writer was
 * told it failed, as in any store whose answer can be lost.
 *
 * <p>A crash can leave a hidden file behind. It is never listed and never becomes a commit.
 */
public final class HardLinkLogStore extends LogStore {

    private static final String HIDDEN = ".";

    private final Linker linker;

    /** Called by Delta through reflection. */
    public HardLinkLogStore(Configuration configuration) {
        this(configuration, Files::createLink);
    }

    HardLinkLogStore(Configuration configuration, Linker linker) {
        super(configuration);
        this.linker = linker;
    }

    /** Gives an existing file a second name, and fails with {@link FileAlreadyExistsException} if the name is taken. */
    @FunctionalInterface
    interface Linker {
        void link(Path name, Path existing) throws IOException;
    }

    /** {@inheritDoc} Reads the file as UTF-8, line by line. */
    @Override
    public CloseableIterator<String> read(org.apache.hadoop.fs.Path path, Configuration configuration)
            throws IOException {
        Path file = onDisk(path, configuration);
        try {
            return new LineCloseableIterator(Files.newBufferedReader(file));
        } catch (NoSuchFileException e) {
            throw missing(file, e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws FileAlreadyExistsException if {@code overwrite} is false and the name is taken, whoever took it
     * @throws FileNotFoundException if the directory does not exist
     */
    @Override
    public void write(
            org.apache.hadoop.fs.Path path, Iterator<String> actions, Boolean overwrite, Configuration configuration)
            throws IOException {
        Path file = onDisk(path, configuration);
        if (!overwrite && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path draft = file.resolveSibling(HIDDEN + file.getFileName() + HIDDEN + UUID.randomUUID() + ".tmp");
        try {
            writeDurably(draft, actions);
            if (overwrite) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                link(file, draft);
            }
        } catch (NoSuchFileException e) {
            throw missing(file.getParent(), e);
        } finally {
            Files.deleteIfExists(draft);
        }
        Durable.forceNames(file.getParent());
    }

    private void link(Path file, Path draft) throws IOException {
        try {
            linker.link(file, draft);
        } catch (FileAlreadyExistsException | NoSuchFileException | AccessDeniedException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            throw new IOException(
                    "cannot commit " + file + ": the file system refused a hard link (" + e.getMessage()
                            + "). Put the table on a disk that has hard links (ext4, XFS, APFS, NTFS), or, if only one"
                            + " process ever writes to it, set"
                            + " spark.delta.logStore.file.impl=io.delta.storage.LocalLogStore",
                    e);
        }
    }

    private static void writeDurably(Path draft, Iterator<String> lines) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                BufferedWriter writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
            while (lines.hasNext()) {
                writer.write(lines.next());
                writer.write('\n');
            }
            writer.flush();
            channel.force(true);
        }
    }

    /** {@inheritDoc} Hidden files are left out. */
    @Override
    public Iterator<FileStatus> listFrom(org.apache.hadoop.fs.Path path, Configuration configuration)
            throws IOException {
        FileStatus[] siblings = path.getFileSystem(configuration).listStatus(path.getParent());
        return Arrays.stream(siblings)
                .filter(status ->
                        !name(status).startsWith(HIDDEN) && name(status).compareTo(path.getName()) >= 0)
                .sorted(Comparator.comparing(HardLinkLogStore::name))
                .iterator();
    }

    private static String name(FileStatus status) {
        return status.getPath().getName();
    }

    @Override
    public org.apache.hadoop.fs.Path resolvePathOnPhysicalStorage(
            org.apache.hadoop.fs.Path path, Configuration configuration) throws IOException {
        return path.getFileSystem(configuration).makeQualified(path);
    }

    /**
     * {@inheritDoc} Of commits never, but Delta asks it of checkpoints, which it writes itself: yes makes it write them
     * under another name first.
     */
    @Override
    public Boolean isPartialWriteVisible(org.apache.hadoop.fs.Path path, Configuration configuration) {
        return true;
    }

    private Path onDisk(org.apache.hadoop.fs.Path path, Configuration configuration) throws IOException {
        org.apache.hadoop.fs.Path whole = resolvePathOnPhysicalStorage(path, configuration);
        if (!"file".equals(whole.toUri().getScheme())) {
            throw new IllegalArgumentException("a hard link needs a local path (file:), not " + whole);
        }
        return Path.of(whole.toUri());
    }

    private static FileNotFoundException missing(Path path, NoSuchFileException cause) {
        FileNotFoundException missing = new FileNotFoundException("No such file or directory: " + path);
        missing.initCause(cause);
        return missing;
    }
}
