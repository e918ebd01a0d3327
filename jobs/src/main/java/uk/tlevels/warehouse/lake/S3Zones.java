package uk.tlevels.warehouse.lake;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import uk.tlevels.warehouse.lake.store.s3.ConditionalPutProbe;
import uk.tlevels.warehouse.lake.store.s3.S3Errors;
import uk.tlevels.warehouse.lake.store.s3.UnsafeStoreException;

/** The zones of a warehouse that are on S3, looked at before work begins. */
final class S3Zones {
    private final Collection<Path> folders;
    private final Supplier<Configuration> configuration;

    private S3Zones(Collection<Path> folders, Supplier<Configuration> configuration) {
        this.folders = folders;
        this.configuration = configuration;
    }

    /** One folder of each bucket among the folders of a warehouse, which are URIs. */
    static S3Zones among(Collection<String> folders, Supplier<Configuration> configuration) {
        Map<String, Path> byBucket = new TreeMap<>();
        for (String folder : folders) {
            Path path = new Path(folder);
            if ("s3a".equals(path.toUri().getScheme())) {
                byBucket.putIfAbsent(path.toUri().getAuthority(), path);
            }
        }
        return new S3Zones(byBucket.values(), configuration);
    }

    /**
     * Asks every bucket once.
     *
     * @throws LakeException when one is not there, cannot be reached, refuses the credentials, or is not safe for the
     *     writers
     */
    void check(Writers writers) {
        for (Path folder : folders) {
            try {
                reach(folder);
                if (writers == Writers.SEVERAL) {
                    ConditionalPutProbe.check(folder, configuration.get());
                }
            } catch (UnsafeStoreException e) {
                throw new LakeException(e.getMessage() + " and give --single-writer", e);
            } catch (IOException e) {
                throw new LakeException(
                        S3Errors.explain(e, folder, configuration.get())
                                .orElse("cannot use " + folder + ": " + e.getMessage()),
                        e);
            }
        }
    }

    /** Asks with little patience: work under way waits minutes for a store that is away, but a wrong name should show at once. */
    private void reach(Path folder) throws IOException {
        Configuration impatient = new Configuration(configuration.get());
        impatient.setInt("fs.s3a.retry.limit", 1);
        impatient.setInt("fs.s3a.attempts.maximum", 1);
        try (FileSystem files = FileSystem.newInstance(folder.toUri(), impatient)) {
            files.exists(folder);
        }
    }
}
