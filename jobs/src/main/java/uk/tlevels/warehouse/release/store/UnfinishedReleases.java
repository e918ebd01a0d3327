package uk.tlevels.warehouse.release.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import uk.tlevels.warehouse.lake.upkeep.Freed;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep.Mode;
import uk.tlevels.warehouse.release.manifest.Manifest;

/**
 * The folders that killed releases left: {@code <name>/<period>/<version>/} without a manifest, which is written last.
 * Nothing else below the folder of releases is touched.
 */
public final class UnfinishedReleases {
    private static final Pattern VERSION = Pattern.compile("\\d+(-.*)?");

    private final Path root;
    private final Configuration configuration;

    /**
     * Those below a folder.
     *
     * @param releases the folder of all releases, as a URI; it need not exist
     */
    public UnfinishedReleases(Configuration configuration, String releases) {
        this.root = new Path(releases);
        this.configuration = configuration;
    }

    /**
     * Deletes those to which nothing was written since a moment, or only counts their files.
     *
     * @param until a younger one may still be being written
     */
    public Freed remove(Instant until, Mode mode) {
        try {
            FileSystem files = root.getFileSystem(configuration);
            Freed freed = Freed.NOTHING;
            for (Path name : folders(files, root)) {
                for (Path period : folders(files, name)) {
                    for (Path version : folders(files, period)) {
                        if (VERSION.matcher(version.getName()).matches()) {
                            freed = freed.plus(remove(files, version, until, mode));
                        }
                    }
                }
            }
            return freed;
        } catch (IOException e) {
            throw new UncheckedIOException("releases that were killed cannot be cleared from " + root, e);
        }
    }

    private static Freed remove(FileSystem files, Path version, Instant until, Mode mode) throws IOException {
        List<FileStatus> held = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = files.listFiles(version, true);
        while (all.hasNext()) {
            held.add(all.next());
        }
        long newest = held.isEmpty()
                ? files.getFileStatus(version).getModificationTime()
                : held.stream().mapToLong(FileStatus::getModificationTime).max().getAsLong();
        boolean finished =
                held.stream().anyMatch(f -> f.getPath().equals(files.makeQualified(new Path(version, Manifest.FILE))));
        if (finished || !Instant.ofEpochMilli(newest).isBefore(until)) {
            return Freed.NOTHING;
        }
        if (mode == Mode.DELETE) {
            files.delete(version, true);
        }
        return new Freed(
                held.size(), held.stream().mapToLong(FileStatus::getLen).sum());
    }

    private static List<Path> folders(FileSystem files, Path folder) throws IOException {
        try {
            return Arrays.stream(files.listStatus(folder))
                    .filter(FileStatus::isDirectory)
                    .map(FileStatus::getPath)
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }
}
