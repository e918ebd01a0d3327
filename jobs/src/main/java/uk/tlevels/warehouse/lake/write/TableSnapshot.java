package uk.tlevels.warehouse.lake.write;

import io.delta.kernel.ScanBuilder;
import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.expressions.And;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.expressions.Or;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import uk.tlevels.warehouse.lake.read.ScanFiles;

/** What the log of a table says of one version, read by Delta Kernel without a Spark job. */
public final class TableSnapshot {
    /** Above it a range takes the place of single values. */
    private static final int MOST_VALUES = 64;

    private final Engine engine;
    private final Snapshot snapshot;

    /**
     * A version of a table.
     *
     * @throws io.delta.kernel.exceptions.KernelException when the table or the version is not there
     */
    public TableSnapshot(String table, long version, Configuration hadoop) {
        this.engine = DefaultEngine.create(hadoop);
        this.snapshot = Table.forPath(engine, table).getSnapshotAsOfVersion(engine, version);
    }

    /**
     * One data file.
     *
     * @param logged its path as the log spells it
     * @param status what is known of it without a look
     */
    public record HeldFile(String logged, FileStatus status) {
        /** Where it is. */
        public String uri() {
            return status.getPath().toString();
        }

        /** Its name, which no other file of the table has. */
        public String name() {
            return status.getPath().getName();
        }

        /** Its size. */
        public long bytes() {
            return status.getLen();
        }
    }

    /** The data files that it names. */
    public List<HeldFile> files() {
        return list(Optional.empty());
    }

    /** The data files that may hold a row with one of some values in a text column, by what the log says of them. */
    public List<HeldFile> filesWith(String column, List<String> values) {
        TreeSet<String> sorted = new TreeSet<>(values);
        if (sorted.isEmpty()) {
            return List.of();
        }
        Column named = new Column(column);
        Predicate among = sorted.size() > MOST_VALUES
                ? new And(
                        new Predicate(">=", named, Literal.ofString(sorted.first())),
                        new Predicate("<=", named, Literal.ofString(sorted.last())))
                : sorted.stream()
                        .map(value -> new Predicate("=", named, Literal.ofString(value)))
                        .reduce(Or::new)
                        .orElseThrow();
        return list(Optional.of(among));
    }

    /** The last number of a sequence of commits that the table has taken; empty where it took none. */
    public Optional<Long> last(String sequence) {
        return ((SnapshotImpl) snapshot).getLatestTransactionVersion(engine, sequence);
    }

    private List<HeldFile> list(Optional<Predicate> filter) {
        ScanBuilder scan = snapshot.getScanBuilder();
        List<HeldFile> files = new ArrayList<>();
        try (CloseableIterator<FilteredColumnarBatch> batches =
                filter.map(scan::withFilter).orElse(scan).build().getScanFiles(engine)) {
            while (batches.hasNext()) {
                try (CloseableIterator<Row> rows = batches.next().getRows()) {
                    rows.forEachRemaining(row -> files.add(file(snapshot.getPath(), row)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the log of " + snapshot, e);
        }
        return files;
    }

    private static HeldFile file(String table, Row row) {
        FileStatus status = ScanFiles.of(table, row);
        Row add = row.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL);
        return new HeldFile(add.getString(add.getSchema().indexOf("path")), status);
    }
}
