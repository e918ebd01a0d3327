package uk.tlevels.warehouse.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.lake.LakeException;
import uk.tlevels.warehouse.lake.store.s3.S3Errors;

/** The folder where files land: lists and fingerprints them, and never writes. */
public final class Landing {
    private static final int BUFFER = 1 << 18;

    private final Configuration configuration;
    private final FileOpener opener;

    /** Files as the given configuration reaches them. */
    public Landing(Configuration configuration) {
        this.configuration = configuration;
        this.opener = new HadoopFiles(configuration);
    }

    /** How the files are opened. */
    public FileOpener opener() {
        return opener;
    }

    /**
     * The files at and below some places, in the order of their names. Hidden files and those whose name, or a folder
     * of it, starts with {@code _} or {@code .} are passed over.
     *
     * @param uris folders or single files
     * @param known the fingerprints that need not be computed again
     * @throws IllegalArgumentException when a place does not exist
     * @throws LakeException when its store cannot be asked
     */
    public List<LandedFile> files(List<String> uris, Known known) {
        List<Found> found = new ArrayList<>();
        for (String uri : uris) {
            found.addAll(list(uri));
        }
        return fingerprinted(found, known).stream()
                .sorted(Comparator.comparing(LandedFile::name).thenComparing(LandedFile::uri))
                .toList();
    }

    /**
     * Makes sure that places are there.
     *
     * @param uris folders or single files
     * @throws IllegalArgumentException when one is not
     * @throws LakeException when its store cannot be asked
     */
    public void require(List<String> uris) {
        for (String uri : uris) {
            Path place = new Path(uri);
            try {
                if (!place.getFileSystem(configuration).exists(place)) {
                    throw missing(uri);
                }
            } catch (IOException e) {
                throw unreachable(place, e);
            }
        }
    }

    private static IllegalArgumentException missing(String uri) {
        return new IllegalArgumentException(uri + ": there is no such file or folder");
    }

    private LakeException unreachable(Path place, IOException reason) {
        return new LakeException(
                "landing: "
                        + S3Errors.explain(reason, place, configuration)
                                .orElse("cannot list %s: %s".formatted(place, reason.getMessage())),
                reason);
    }

    /** Fingerprints of files that have not changed since they were read last. */
    @FunctionalInterface
    public interface Known {
        /** The SHA-256 of the file at a place, if it still has this size and time of last change. */
        Optional<String> fingerprint(String uri, long bytes, Instant modifiedAt);
    }

    private record Found(String uri, String name, long bytes, Instant modifiedAt) {}

    private List<Found> list(String uri) {
        Path root = new Path(uri);
        List<Found> found = new ArrayList<>();
        try {
            FileSystem files = root.getFileSystem(configuration);
            String base = files.getFileStatus(root).isDirectory()
                    ? files.makeQualified(root).toUri().getPath()
                    : files.makeQualified(root).getParent().toUri().getPath();
            RemoteIterator<LocatedFileStatus> all = files.listFiles(root, true);
            while (all.hasNext()) {
                LocatedFileStatus status = all.next();
                String name = status.getPath()
                        .toUri()
                        .getPath()
                        .substring(base.length())
                        .replaceFirst("^/+", "");
                if (!hidden(name)) {
                    found.add(new Found(
                            status.getPath().toString(),
                            name,
                            status.getLen(),
                            Instant.ofEpochMilli(status.getModificationTime())));
                }
            }
            return found;
        } catch (FileNotFoundException e) {
            throw missing(uri);
        } catch (IOException e) {
            throw unreachable(root, e);
        }
    }

    private static boolean hidden(String name) {
        for (String part : name.split("/", -1)) {
            if (part.startsWith("_") || part.startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private List<LandedFile> fingerprinted(List<Found> found, Known known) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<LandedFile>> futures = new ArrayList<>();
            for (Found file : found) {
                futures.add(workers.submit(() -> fingerprint(file, known)));
            }
            List<LandedFile> files = new ArrayList<>();
            for (Future<LandedFile> future : futures) {
                files.add(future.get());
            }
            return files;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the landing folder", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "cannot read the landing folder: " + e.getCause().getMessage(), e);
        } finally {
            workers.shutdownNow();
        }
    }

    private LandedFile fingerprint(Found file, Known known) throws IOException {
        Optional<String> before = known.fingerprint(file.uri(), file.bytes(), file.modifiedAt());
        String sha256 = before.isPresent() ? before.get() : sha256(file);
        return new LandedFile(file.uri(), file.name(), file.bytes(), file.modifiedAt(), sha256);
    }

    private String sha256(Found file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = opener.open(file.uri())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return Sha256.hex(digest.digest());
    }
}
