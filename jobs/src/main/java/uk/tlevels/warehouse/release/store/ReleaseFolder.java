package uk.tlevels.warehouse.release.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import uk.tlevels.warehouse.config.SettingsException;
import uk.tlevels.warehouse.release.compare.ReleaseVersion;
import uk.tlevels.warehouse.release.manifest.Manifest;
import uk.tlevels.warehouse.release.manifest.ManifestJson;

/**
 * The folder of one release, {@code <releases>/<name>/}, with a folder for each period and in it one for each version. A
 * version exists when its manifest does, which is written last and never again; a folder without one is what a killed
 * process left.
 */
public final class ReleaseFolder {
    private static final Pattern VERSION = Pattern.compile("(\\d+)(-.*)?");
    private static final FsPermission OWNER_ONLY_FOLDER = new FsPermission("700");
    private static final FsPermission OWNER_ONLY_FILE = new FsPermission("600");

    private final Path root;
    private final FileSystem files;

    /**
     * The folder of a release, which need not exist.
     *
     * @param releases the folder of all releases
     * @param name the release
     */
    public ReleaseFolder(Configuration configuration, URI releases, String name) {
        this.root = new Path(new Path(releases), name);
        try {
            this.files = plain(root.getFileSystem(configuration));
        } catch (IOException e) {
            throw new UncheckedIOException(root + " cannot be reached", e);
        }
    }

    /** What goes up holds no checksum files of Hadoop's beside its own. */
    private static FileSystem plain(FileSystem files) {
        return files instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : files;
    }

    /**
     * A version that was written.
     *
     * @param releases the release
     * @param folder its folder below that of the release: period and version
     * @param manifest what it says of itself
     */
    public record Stored(ReleaseFolder releases, String folder, Manifest manifest) implements ReleaseVersion {
        @Override
        public byte[] file(String path) {
            return releases.read(folder + "/" + path)
                    .orElseThrow(() -> new ReleaseException(
                            "%s/%s/%s is gone, though its manifest names it".formatted(releases.root, folder, path)));
        }

        /** Its number among the versions of its period. */
        public int number() {
            return ReleaseFolder.number(manifest.publication().version());
        }
    }

    /** The versions of a period, the earliest first. */
    public List<Stored> versions(String period) {
        List<Stored> versions = new ArrayList<>();
        for (String name : names(period)) {
            String folder = period + "/" + name;
            read(folder + "/" + Manifest.FILE)
                    .map(bytes -> ManifestJson.read(root + "/" + folder + "/" + Manifest.FILE, bytes))
                    .ifPresent(manifest -> versions.add(new Stored(this, folder, manifest)));
        }
        versions.sort(Comparator.comparingInt(Stored::number));
        return versions;
    }

    private List<String> names(String period) {
        return folders(files, new Path(root, period)).stream()
                .filter(name -> VERSION.matcher(name).matches())
                .toList();
    }

    /** The periods that it has folders of, in order. */
    public List<String> periods() {
        return folders(files, root);
    }

    /** The releases below a folder, which need not exist. */
    public static List<String> names(Configuration configuration, URI releases) {
        Path folder = new Path(releases);
        try {
            return folders(folder.getFileSystem(configuration), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be reached", e);
        }
    }

    private static List<String> folders(FileSystem files, Path folder) {
        try {
            return Arrays.stream(files.listStatus(folder))
                    .filter(FileStatus::isDirectory)
                    .map(status -> status.getPath().getName())
                    .sorted()
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static int number(String version) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Where a folder of it is. */
    public String place(String folder) {
        return root + "/" + folder;
    }

    private Optional<byte[]> read(String path) {
        return StoredFile.read(files, new Path(root, path));
    }

    /**
     * Writes a version, its manifest last. What a killed process left under its number goes first.
     *
     * @param contents by path below the folder of the version, without the manifest
     * @param last what must hold before the manifest makes the version visible; it throws otherwise
     */
    public void write(String folder, Map<String, byte[]> contents, Manifest manifest, Runnable last) {
        boolean ownerOnly = manifest.publication().state() == Manifest.State.EMBARGOED;
        Path version = new Path(root, folder);
        if (ownerOnly && !files.getUri().getScheme().equals("file")) {
            throw new SettingsException(
                    "--embargo gives files to their owner only, and %s has no such permissions: restrict the bucket, and make a draft with --draft"
                            .formatted(version));
        }
        try {
            leftovers(version.getParent(), number(manifest.publication().version()));
            files.mkdirs(version);
            if (ownerOnly) {
                files.setPermission(version, OWNER_ONLY_FOLDER);
            }
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                write(new Path(version, file.getKey()), file.getValue(), ownerOnly);
            }
            last.run();
            publish(new Path(version, Manifest.FILE), ManifestJson.write(manifest), ownerOnly);
        } catch (IOException e) {
            throw new ReleaseException(
                    "the release in %s was not written to its end: %s".formatted(version, e.getMessage()), e);
        }
    }

    /** The manifest shows whole or not at all: half of one would stand in the way of every later release and of upkeep. */
    private void publish(Path manifest, byte[] bytes, boolean ownerOnly) throws IOException {
        if (files.hasPathCapability(manifest, CommonPathCapabilities.ABORTABLE_STREAM)) {
            // an object store shows a file when it is closed
            write(manifest, bytes, ownerOnly);
            return;
        }
        Path draft = new Path(manifest.getParent(), "." + Manifest.FILE + ".tmp");
        write(draft, bytes, ownerOnly);
        if (!files.rename(draft, manifest)) {
            throw new IOException("cannot rename " + draft + " to " + manifest.getName());
        }
    }

    private void leftovers(Path period, int number) throws IOException {
        for (String name : names(period.getName())) {
            if (number(name) == number) {
                files.delete(new Path(period, name), true);
            }
        }
    }

    private void write(Path file, byte[] bytes, boolean ownerOnly) throws IOException {
        if (ownerOnly) {
            files.mkdirs(file.getParent());
            files.setPermission(file.getParent(), OWNER_ONLY_FOLDER);
        }
        FSDataOutputStreamBuilder<?, ?> builder =
                files.createFile(file).overwrite(false).recursive();
        // a store that can refuse a second object of one name is asked to
        builder.opt(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
        try (FSDataOutputStream out = builder.build()) {
            out.write(bytes);
        }
        if (ownerOnly) {
            files.setPermission(file, OWNER_ONLY_FILE);
        }
    }
}
