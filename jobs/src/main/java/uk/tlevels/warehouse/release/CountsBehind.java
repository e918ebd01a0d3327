package uk.tlevels.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.release.compare.ReleaseVersion;
import uk.tlevels.warehouse.release.store.StoredFile;

/**
 * The data files of versions before anything was held back, in {@code ops/_release_counts/}. They never leave the warehouse:
 * with them the attack on a later edition knows which counts of an earlier one are the same, as a reader may guess, and what
 * both editions tell together of those that are not.
 */
final class CountsBehind {
    private static final String FOLDER = "_release_counts";

    private final Path folder;
    private final FileSystem files;

    CountsBehind(Lake lake) {
        folder = new Path(lake.zone(Zone.OPS), FOLDER);
        try {
            files = folder.getFileSystem(lake.hadoop());
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be reached", e);
        }
    }

    /** A data file of a version; empty for a version that was made before these were kept. */
    Optional<byte[]> of(ReleaseVersion version, String dataSet) {
        return StoredFile.read(files, file(version, dataSet));
    }

    /** Keeps the data files of a version that is about to be seen; what a killed process left of it is replaced. */
    void keep(ReleaseVersion version, Map<String, byte[]> byDataSet) {
        byDataSet.forEach((dataSet, bytes) -> {
            Path file = file(version, dataSet);
            try (FSDataOutputStream out = files.create(file, true)) {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file, e);
            }
        });
    }

    private Path file(ReleaseVersion version, String dataSet) {
        return new Path(folder, version.name() + "/" + dataSet + ".csv");
    }
}
