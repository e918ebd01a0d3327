package uk.tlevels.warehouse.ingest.landing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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
    private static final String DISK = "file";

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
     * What lies at and below some places.
     *
     * @param uris folders or single files
     * @param known the fingerprints that need not be computed again
     * @throws IllegalArgumentException when a place does not exist
     * @throws LakeException when its store cannot be asked
     */
    public Landed files(List<String> uris, Known known) {
        List<Found> found = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        for (String uri : uris) {
            found.addAll(list(uri, passedOver));
        }
        List<LandedFile> files = new ArrayList<>();
        Map<LandedFile, String> unreadable = new HashMap<>();
        fingerprinted(found, known).forEach(file -> {
            file.unreadable()
                    .ifPresentOrElse(reason -> unreadable.put(file.landed(), reason), () -> files.add(file.landed()));
        });
        files.sort(Comparator.comparing(LandedFile::name).thenComparing(LandedFile::uri));
        return new Landed(files, unreadable, passedOver);
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

    /** A file of a folder, and why nothing can be read of it, if that is known already. */
    private record Found(String uri, String name, long bytes, Instant modifiedAt, Optional<String> unreadable) {}

    /** A file with its fingerprint; one that is unreadable has none of its bytes. */
    private record Fingerprinted(LandedFile landed, Optional<String> unreadable) {}

    private List<Found> list(String uri, List<String> passedOver) {
        Path root = new Path(uri);
        try {
            FileSystem files = root.getFileSystem(configuration);
            Path qualified = files.makeQualified(root);
            return qualified.toUri().getScheme().equals(DISK)
                    ? onDisk(qualified, passedOver)
                    : inBucket(qualified, files, passedOver);
        } catch (FileNotFoundException e) {
            throw missing(uri);
        } catch (IOException e) {
            throw unreachable(root, e);
        }
    }

    private static List<Found> onDisk(Path root, List<String> passedOver) throws IOException {
        java.nio.file.Path place = java.nio.file.Path.of(root.toUri().getPath());
        LocalFolder folder = LocalFolder.of(place);
        passedOver.addAll(folder.passedOver());
        boolean isFile = !java.nio.file.Files.isDirectory(place);
        List<Found> found = new ArrayList<>();
        folder.files()
                .forEach((name, attributes) -> found.add(new Found(
                        isFile ? root.toString() : below(place, name),
                        name,
                        attributes.size(),
                        Instant.ofEpochMilli(attributes.lastModifiedTime().toMillis()),
                        Optional.empty())));
        folder.unreadable()
                .forEach((name, reason) ->
                        found.add(new Found(below(place, name), name, 0, Instant.EPOCH, Optional.of(reason))));
        return found;
    }

    private static String below(java.nio.file.Path folder, String name) {
        return new Path(DISK, "", folder + "/" + name).toString();
    }

    private static List<Found> inBucket(Path root, FileSystem files, List<String> passedOver) throws IOException {
        List<Found> found = new ArrayList<>();
        String base = files.getFileStatus(root).isDirectory()
                ? root.toUri().getPath()
                : root.getParent().toUri().getPath();
        RemoteIterator<LocatedFileStatus> all = files.listFiles(root, true);
        while (all.hasNext()) {
            LocatedFileStatus status = all.next();
            String name =
                    status.getPath().toUri().getPath().substring(base.length()).replaceFirst("^/+", "");
            if (Stream.of(name.split("/", -1)).anyMatch(Landing::isHidden)) {
                passedOver.add(name);
            } else {
                found.add(new Found(
                        status.getPath().toString(),
                        name,
                        status.getLen(),
                        Instant.ofEpochMilli(status.getModificationTime()),
                        Optional.empty()));
            }
        }
        return found;
    }

    /** Whether the name of a file or folder says that it is no data. */
    static boolean isHidden(String part) {
        return part.startsWith("_") || part.startsWith(".");
    }

    private List<Fingerprinted> fingerprinted(List<Found> found, Known known) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<Optional<Fingerprinted>>> futures = new ArrayList<>();
            for (Found file : found) {
                futures.add(workers.submit(() -> fingerprint(file, known)));
            }
            List<Fingerprinted> files = new ArrayList<>();
            for (Future<Optional<Fingerprinted>> future : futures) {
                future.get().ifPresent(files::add);
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

    /** Empty when the file went away meanwhile. */
    private Optional<Fingerprinted> fingerprint(Found file, Known known) throws IOException {
        if (file.unreadable().isPresent()) {
            return file.unreadable().map(why -> unreadable(file, why));
        }
        Optional<String> before = known.fingerprint(file.uri(), file.bytes(), file.modifiedAt());
        try {
            String sha256 = before.isPresent() ? before.get() : sha256(file);
            return Optional.of(new Fingerprinted(
                    new LandedFile(file.uri(), file.name(), file.bytes(), file.modifiedAt(), sha256),
                    Optional.empty()));
        } catch (IOException e) {
            URI place = new Path(file.uri()).toUri();
            if (!DISK.equals(place.getScheme())) {
                throw e;
            }
            return LocalFolder.reason(java.nio.file.Path.of(place.getPath()), e).map(why -> unreadable(file, why));
        }
    }

    /** Without size and time, so that it is looked at again when it can be read. */
    private static Fingerprinted unreadable(Found file, String reason) {
        String sha256 = Sha256.of("unreadable\n" + file.uri() + "\n" + reason);
        return new Fingerprinted(
                new LandedFile(file.uri(), file.name(), 0, Instant.EPOCH, sha256), Optional.of(reason));
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
