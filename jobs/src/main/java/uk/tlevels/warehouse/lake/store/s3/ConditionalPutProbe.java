package uk.tlevels.warehouse.lake.store.s3;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.s3a.AWSUnsupportedFeatureException;

/** Asks a store whether it keeps what {@link ConditionalPutLogStore} rests on, by doing it. */
public final class ConditionalPutProbe {

    private ConditionalPutProbe() {}

    /**
     * Puts a hidden object twice into a folder, under a name that nobody has, and deletes it.
     *
     * @param folder where the caller may write, as a URI of the store
     * @throws UnsafeStoreException if the store took the second put, or does not keep an object's metadata
     * @throws IOException if the store could not be asked
     */
    public static void check(Path folder, Configuration configuration) throws IOException {
        FileSystem files = folder.getFileSystem(configuration);
        Path probe = new Path(folder, "_conditional_put_probe_" + UUID.randomUUID());
        ConditionalPut first = ConditionalPut.of(files, probe);
        try {
            first.write(List.of("first").iterator());
            if (!isRefused(ConditionalPut.of(files, probe))) {
                throw unsafe(folder, "took a second put with If-None-Match: * for a name that was taken");
            }
            if (!first.holdsName()) {
                throw unsafe(folder, "did not keep the metadata of an object");
            }
        } catch (AWSUnsupportedFeatureException e) {
            throw unsafe(folder, "does not know If-None-Match: * (" + e.getMessage() + ")");
        } finally {
            files.delete(probe, false);
        }
    }

    private static boolean isRefused(ConditionalPut second) throws IOException {
        try {
            second.write(List.of("second").iterator());
            return false;
        } catch (FileAlreadyExistsException e) {
            return true;
        }
    }

    private static UnsafeStoreException unsafe(Path folder, String what) {
        return new UnsafeStoreException("the store of " + folder + " " + what
                + ", so two processes could commit the same version of a table. Use a store with conditional writes"
                + " (Amazon S3, MinIO), or see to it that one process at a time writes");
    }
}
