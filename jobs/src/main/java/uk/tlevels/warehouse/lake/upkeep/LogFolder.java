package uk.tlevels.warehouse.lake.upkeep;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The transaction log of a table as its folder shows it.
 *
 * @param files everything in the folder, hidden files included
 */
record LogFolder(List<FileStatus> files) {
    private static final Pattern OF_A_VERSION = Pattern.compile("(\\d{20})\\.(json|crc|checkpoint\\..+)");
    private static final Pattern DRAFT = Pattern.compile("\\..*\\.tmp");

    /** Lists the log of a table. */
    static LogFolder of(FileSystem fileSystem, Path table) throws IOException {
        try {
            return new LogFolder(Arrays.stream(fileSystem.listStatus(new Path(table, "_delta_log")))
                    .filter(FileStatus::isFile)
                    .sorted(Comparator.comparing(FileStatus::getPath))
                    .toList());
        } catch (FileNotFoundException e) {
            return new LogFolder(List.of());
        }
    }

    /** The versions that can be read, each with the time of its commit. */
    NavigableMap<Long, Instant> versions() {
        NavigableMap<Long, Instant> commits = new TreeMap<>();
        NavigableSet<Long> checkpoints = new TreeSet<>();
        for (FileStatus file : files) {
            Matcher name = OF_A_VERSION.matcher(file.getPath().getName());
            if (name.matches()) {
                long version = Long.parseLong(name.group(1));
                switch (name.group(2)) {
                    case "json" -> commits.put(version, Instant.ofEpochMilli(file.getModificationTime()));
                    case "crc" -> {}
                    default -> checkpoints.add(version);
                }
            }
        }
        OptionalLong first = commits.containsKey(0L)
                ? OptionalLong.of(0)
                : checkpoints.stream()
                        .filter(commits::containsKey)
                        .mapToLong(Long::longValue)
                        .min();
        return first.isPresent() ? commits.tailMap(first.getAsLong(), true) : new TreeMap<>();
    }

    /** Whether there is anything of any version, whether or not it can be read. */
    boolean hasVersions() {
        return files.stream()
                .anyMatch(file -> OF_A_VERSION.matcher(file.getPath().getName()).matches());
    }

    /** Whether there is a checkpoint of a version. */
    boolean hasCheckpoint(long version) {
        String start = "%020d.checkpoint.".formatted(version);
        return files.stream().anyMatch(f -> f.getPath().getName().startsWith(start));
    }

    /** Commits, checkpoints and checksums of the versions before one, the oldest first. */
    List<FileStatus> before(long version) {
        return files.stream()
                .filter(file -> {
                    Matcher name = OF_A_VERSION.matcher(file.getPath().getName());
                    return name.matches() && Long.parseLong(name.group(1)) < version;
                })
                .toList();
    }

    /** What a writer that was killed has left: drafts of commits that never got their name. */
    List<FileStatus> drafts(Instant olderThan) {
        return files.stream()
                .filter(f -> DRAFT.matcher(f.getPath().getName()).matches())
                .filter(f -> f.getModificationTime() < olderThan.toEpochMilli())
                .toList();
    }
}
