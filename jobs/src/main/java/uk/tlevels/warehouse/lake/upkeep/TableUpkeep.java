package uk.tlevels.warehouse.lake.upkeep;

import io.delta.tables.DeltaOptimizeBuilder;
import io.delta.tables.DeltaTable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaHistory;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.FileAction;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Upkeep of one Delta table. What deletes takes the versions to keep, and says what it would do in a rehearsal. */
public final class TableUpkeep {
    /** Whether files are deleted. */
    public enum Mode {
        /** Nothing changes. */
        REHEARSE,
        /** What is said is done. */
        DELETE
    }

    private final Supplier<SparkSession> spark;
    private final Configuration configuration;
    private final Path table;
    private final FileSystem fileSystem;
    private final VersionFiles versionFiles;

    /**
     * Upkeep of the table in a folder.
     *
     * @param spark asked for only where files are written anew
     * @param folder the folder as a URI
     */
    public TableUpkeep(Supplier<SparkSession> spark, Configuration configuration, String folder) {
        this.spark = spark;
        this.table = new Path(folder);
        this.configuration = configuration;
        try {
            this.fileSystem = table.getFileSystem(configuration);
        } catch (IOException e) {
            throw failed("reached", e);
        }
        this.versionFiles = new VersionFiles(configuration, table);
    }

    /** The versions that can be read, the oldest first, each with the time of its commit. */
    public NavigableMap<Long, Instant> versions() {
        return log().versions();
    }

    /** The newest version; -1 where there is no table. */
    public long newest() {
        NavigableMap<Long, Instant> versions = versions();
        return versions.isEmpty() ? -1 : versions.lastKey();
    }

    /** The properties of the newest version, such as {@code delta.enableExpiredLogCleanup}. */
    public Map<String, String> properties() {
        return versionFiles.properties();
    }

    /** The data files of a version, with their sizes in bytes. */
    public Map<String, Long> files(long version) {
        try {
            return versionFiles.of(version);
        } catch (IOException e) {
            throw failed("read at version " + version, e);
        }
    }

    /** Whether two versions hold the same rows for certain: the same files, or nothing but moves between files. */
    public boolean sameRows(long older, long newer) {
        return older == newer || files(older).equals(files(newer)) || onlyMoves(older + 1, newer);
    }

    private boolean onlyMoves(long from, long to) {
        if (!versions().headMap(to, true).keySet().containsAll(List.of(from, to))) {
            return false;
        }
        var commits = deltaLog().getChanges(from, to, Option.empty(), false);
        while (commits.hasNext()) {
            Tuple2<Object, Seq<Action>> commit = commits.next();
            for (Action action : CollectionConverters.asJava(commit._2())) {
                if (action instanceof FileAction file && file.dataChange()) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Puts small files together, in one commit that changes no row.
     *
     * @param smaller files below this many bytes are put together
     * @param target how many bytes a file has then, at most
     */
    public void compact(long smaller, long target) {
        optimiser(smaller, target).executeCompaction();
    }

    /**
     * Orders the rows of a table among its files by some columns (z-order), in one commit that changes no row.
     *
     * @param target how many bytes a file has then, at most
     */
    public void cluster(List<String> columns, long target) {
        optimiser(target, target).executeZOrderBy(columns.toArray(String[]::new));
    }

    private DeltaOptimizeBuilder optimiser(long smaller, long target) {
        SparkSession session = spark.get();
        session.conf().set("spark.databricks.delta.optimize.minFileSize", smaller);
        session.conf().set("spark.databricks.delta.optimize.maxFileSize", target);
        return DeltaTable.forPath(session, table.toString()).optimize();
    }

    /** Whether nothing has been written since the table was clustered last, as far as its log tells. */
    public boolean isClustered() {
        for (DeltaHistory commit :
                CollectionConverters.asJava(deltaLog().history().getHistory(Option.empty()))) {
            boolean optimised = commit.operation().equals("OPTIMIZE");
            String order = commit.operationParameters().getOrElse("zOrderBy", () -> "[]");
            if (optimised && !order.equals("[]")) {
                return true;
            }
            if (!optimised && !commit.operation().equals("SET TBLPROPERTIES")) {
                return false;
            }
        }
        return false;
    }

    /**
     * Deletes the data files that none of the kept versions names, those of writers that were killed among them. Delta's
     * own vacuum knows the newest version only; told the rest as an inventory, it takes four Spark jobs a table to delete
     * what is listed here already.
     *
     * @param kept versions that stay readable beside the newest one
     * @param olderThan younger files stay: a writer may not have committed them yet
     */
    public Freed vacuum(Collection<Long> kept, Instant olderThan, Mode mode) {
        List<FileStatus> expendable = old(olderThan);
        Set<Long> versions = new TreeSet<>(kept);
        versions.add(newest());
        for (long version : versions) {
            // where no file is old enough, or all are named by then, further versions need not be read
            if (!expendable.isEmpty()) {
                Set<String> named = files(version).keySet();
                expendable.removeIf(file -> named.contains(VersionFiles.path(file.getPath())));
            }
        }
        if (mode == Mode.DELETE) {
            delete(expendable);
        }
        return freed(expendable);
    }

    /**
     * Deletes what writers left that were killed before they had made the table, or only counts it. Where there is no
     * version, no file of the folder belongs to anything.
     *
     * @param olderThan younger files stay: a writer may not have committed them yet
     */
    public Freed vacuumUnmade(Instant olderThan, Mode mode) {
        LogFolder log = log();
        if (log.hasVersions()) {
            return Freed.NOTHING; // another command has made it meanwhile
        }
        List<FileStatus> expendable = old(olderThan);
        expendable.addAll(log.drafts(olderThan));
        if (mode == Mode.DELETE) {
            delete(expendable);
        }
        return freed(expendable);
    }

    private List<FileStatus> old(Instant olderThan) {
        List<FileStatus> files = new ArrayList<>();
        try {
            RemoteIterator<LocatedFileStatus> all = fileSystem.listFiles(table, true);
            while (all.hasNext()) {
                FileStatus file = all.next();
                if (!isHidden(VersionFiles.path(file.getPath()))
                        && file.getModificationTime() < olderThan.toEpochMilli()) {
                    files.add(file);
                }
            }
        } catch (FileNotFoundException e) {
            return files;
        } catch (IOException e) {
            throw failed("listed", e);
        }
        return files;
    }

    /** Whether Delta takes a file for none of its data: the log, above all. */
    private boolean isHidden(String path) {
        String below = path.substring(VersionFiles.path(table).length() + 1);
        return below.startsWith("_") || below.startsWith(".");
    }

    /**
     * Deletes the log before the oldest kept version, of which it makes a checkpoint first, and the drafts of commits that
     * killed writers have left.
     *
     * @param least fewer files than this are not worth a checkpoint
     * @param olderThan younger drafts stay: a writer may be about to commit them
     */
    public Freed shortenLog(long oldestKept, int least, Instant olderThan, Mode mode) {
        LogFolder log = log();
        List<FileStatus> before = log.before(oldestKept);
        List<FileStatus> expendable = new ArrayList<>(log.drafts(olderThan));
        if (before.size() >= least) {
            expendable.addAll(before);
        }
        if (mode == Mode.DELETE) {
            if (before.size() >= least && !before.isEmpty() && !log.hasCheckpoint(oldestKept)) {
                checkpoint(oldestKept);
            }
            // the oldest first: what a crash leaves is a log that begins somewhat earlier
            delete(expendable);
            if (!expendable.isEmpty()) {
                DeltaLog.invalidateCache(spark.get(), table);
            }
        }
        return freed(expendable);
    }

    private void checkpoint(long version) {
        try {
            new CheckpointWriter(configuration, table).write(version);
        } catch (IOException e) {
            throw failed("given a checkpoint of version " + version, e);
        }
    }

    private void delete(List<FileStatus> files) {
        for (FileStatus file : files) {
            try {
                fileSystem.delete(file.getPath(), false);
            } catch (IOException e) {
                throw new UncheckedIOException(file.getPath() + " cannot be deleted", e);
            }
        }
    }

    private LogFolder log() {
        try {
            return LogFolder.of(fileSystem, table);
        } catch (IOException e) {
            throw failed("listed", e);
        }
    }

    private DeltaLog deltaLog() {
        return DeltaLog.forTable(spark.get(), table.toString());
    }

    private static Freed freed(List<FileStatus> files) {
        return new Freed(
                files.size(), files.stream().mapToLong(FileStatus::getLen).sum());
    }

    private UncheckedIOException failed(String what, IOException cause) {
        return new UncheckedIOException(table + " cannot be " + what, cause);
    }
}
