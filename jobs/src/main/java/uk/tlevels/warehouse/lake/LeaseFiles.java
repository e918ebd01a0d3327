package uk.tlevels.warehouse.lake;

import io.delta.kernel.defaults.internal.logstore.LogStoreProvider;
import io.delta.storage.CloseableIterator;
import io.delta.storage.LogStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import uk.tlevels.warehouse.contract.Zone;

/**
 * The numbered files of a lease, in {@code _lease} beside the control tables. They are written through Delta's log
 * store, which creates a file only where there is none, on a disk as on an object store.
 */
final class LeaseFiles {
    private static final String SUFFIX = ".lease";

    private final LogStore store;
    private final Configuration configuration;
    private final Path folder;

    LeaseFiles(Lake lake) {
        this.configuration = lake.hadoop();
        this.folder = new Path(lake.zone(Zone.OPS), "_lease");
        this.store = LogStoreProvider.getLogStore(configuration, folder.toUri().getScheme());
    }

    /** One file: its number, and the holder it names if the lease was held then. */
    record Entry(long number, Optional<LeaseHolder> holder) {}

    /** The file of the highest number. */
    Optional<Entry> newest() throws IOException {
        List<Long> numbers = numbers();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        long number = numbers.get(numbers.size() - 1);
        List<String> lines = new ArrayList<>();
        try (CloseableIterator<String> read = store.read(file(number), configuration)) {
            read.forEachRemaining(lines::add);
        }
        return Optional.of(new Entry(number, LeaseHolder.of(lines)));
    }

    /**
     * Adds a file.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the number is taken
     * @throws IOException when it cannot be written, above all because nobody may write there
     */
    void add(long number, Optional<LeaseHolder> holder) throws IOException {
        FileSystem files = folder.getFileSystem(configuration);
        if (number == 1 && !files.mkdirs(folder)) {
            throw new IOException(
                    "the folder " + folder.toUri().getPath() + " cannot be made; is there a right to write?");
        }
        List<String> lines = holder.map(LeaseHolder::lines).orElse(List.of("free"));
        store.write(file(number), lines.iterator(), false, configuration);
    }

    /** Removes the files before a number. */
    void removeBefore(long number) throws IOException {
        FileSystem files = folder.getFileSystem(configuration);
        for (long old : numbers()) {
            if (old < number) {
                files.delete(file(old), false);
            }
        }
    }

    private List<Long> numbers() throws IOException {
        List<Long> numbers = new ArrayList<>();
        if (folder.getFileSystem(configuration).exists(folder)) {
            Iterator<FileStatus> files = store.listFrom(file(0), configuration);
            while (files.hasNext()) {
                number(files.next().getPath().getName()).ifPresent(numbers::add);
            }
        }
        return numbers;
    }

    private static OptionalLong number(String name) {
        String digits = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
        return digits.matches("\\d{20}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private Path file(long number) {
        return new Path(folder, String.format(Locale.ROOT, "%020d%s", number, SUFFIX));
    }
}
