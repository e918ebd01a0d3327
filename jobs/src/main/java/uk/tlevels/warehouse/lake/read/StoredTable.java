package uk.tlevels.warehouse.lake.read;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;
import io.delta.kernel.utils.CloseableIterator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** One version of a Delta table, read through Delta Kernel. */
public final class StoredTable {
    private static final Pattern COMMITTED = Pattern.compile("\\d{20}\\.(json|checkpoint\\..+)");

    private final Engine engine;
    private final Snapshot snapshot;

    private StoredTable(Engine engine, Snapshot snapshot) {
        this.engine = engine;
        this.snapshot = snapshot;
    }

    /**
     * Opens a table.
     *
     * @param folder its folder as a URI
     * @param version the version; the newest without one
     * @return empty when there is no table in the folder
     */
    public static Optional<StoredTable> open(Configuration configuration, String folder, OptionalLong version) {
        Engine engine = DefaultEngine.create(configuration);
        var builder = TableManager.loadSnapshot(folder);
        if (version.isPresent()) {
            builder = builder.atVersion(version.getAsLong());
        }
        try {
            return Optional.of(new StoredTable(engine, builder.build(engine)));
        } catch (TableNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Whether the log of a folder holds a commit; a crash can leave a log without one. */
    public static boolean exists(Supplier<Configuration> configuration, String folder) {
        Path log = new Path(folder, "_delta_log");
        try {
            return names(configuration, log)
                    .anyMatch(name -> COMMITTED.matcher(name).matches());
        } catch (FileNotFoundException | NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + log, e);
        }
    }

    /** A local disk is asked without Hadoop, which takes a while to load. */
    private static Stream<String> names(Supplier<Configuration> configuration, Path folder) throws IOException {
        if ("file".equals(folder.toUri().getScheme())) {
            try (Stream<java.nio.file.Path> files = Files.list(java.nio.file.Path.of(folder.toUri()))) {
                return files.map(file -> file.getFileName().toString()).toList().stream();
            }
        }
        return Arrays.stream(folder.getFileSystem(configuration.get()).listStatus(folder))
                .map(file -> file.getPath().getName());
    }

    /** The version. */
    public long version() {
        return snapshot.getVersion();
    }

    /**
     * The schema as Spark spells it in JSON.
     *
     * @throws IllegalStateException when the table takes more of a reader than to read its files as they are
     */
    public String schema() {
        int needed = snapshot.getProtocol().getMinReaderVersion();
        if (needed > 1 || !snapshot.getPartitionColumnNames().isEmpty()) {
            throw new IllegalStateException(
                    "the table in %s was written by other software, with features that this one does not read (%s)"
                            .formatted(snapshot.getPath(), snapshot.getProtocol()));
        }
        return snapshot.getMetadata().getSchemaString();
    }

    /** What it holds, in words; empty when whoever made it did not say. */
    public Optional<String> description() {
        return snapshot.getMetadata().getDescription();
    }

    /** The data files. */
    public List<FileStatus> files() {
        List<FileStatus> files = new ArrayList<>();
        forEachFile(snapshot.getScanBuilder().build(), file -> files.add(ScanFiles.of(snapshot.getPath(), file)));
        return files;
    }

    /**
     * All rows, in no particular order. It is meant for tables of some thousand rows of plain values, control tables above
     * all: there is no Spark to wait for.
     */
    public List<StoredRow> rows() {
        Scan scan = snapshot.getScanBuilder().build();
        Row state = scan.getScanState(engine);
        List<StoredRow> rows = new ArrayList<>();
        forEachFile(scan, file -> read(state, file, rows));
        return rows;
    }

    private interface Work {
        void on(Row file) throws IOException;
    }

    private void forEachFile(Scan scan, Work work) {
        try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
            while (batches.hasNext()) {
                try (CloseableIterator<Row> files = batches.next().getRows()) {
                    while (files.hasNext()) {
                        work.on(files.next());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + snapshot.getPath(), e);
        }
    }

    private void read(Row state, Row file, List<StoredRow> rows) throws IOException {
        StructType columns = ScanStateRow.getPhysicalDataReadSchema(state);
        FileStatus place = ScanFiles.of(snapshot.getPath(), file);
        try (CloseableIterator<FileReadResult> read = engine.getParquetHandler()
                        .readParquetFiles(
                                Utils.singletonCloseableIterator(io.delta.kernel.utils.FileStatus.of(
                                        place.getPath().toString(), place.getLen(), place.getModificationTime())),
                                columns,
                                Optional.empty());
                CloseableIterator<FilteredColumnarBatch> batches =
                        Scan.transformPhysicalData(engine, state, file, read.map(FileReadResult::getData))) {
            while (batches.hasNext()) {
                try (CloseableIterator<Row> stored = batches.next().getRows()) {
                    while (stored.hasNext()) {
                        rows.add(row(stored.next()));
                    }
                }
            }
        }
    }

    private static StoredRow row(Row row) {
        StructType columns = row.getSchema();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.length(); i++) {
            if (!row.isNullAt(i)) {
                values.put(columns.at(i).getName(), value(row, i, columns.at(i).getDataType()));
            }
        }
        return new StoredRow(values);
    }

    private static Object value(Row row, int at, DataType type) {
        if (type instanceof StringType) {
            return row.getString(at);
        } else if (type instanceof LongType) {
            return row.getLong(at);
        } else if (type instanceof IntegerType) {
            return (long) row.getInt(at);
        } else if (type instanceof BooleanType) {
            return row.getBoolean(at);
        } else if (type instanceof DoubleType) {
            return row.getDouble(at);
        } else if (type instanceof DecimalType) {
            return row.getDecimal(at);
        } else if (type instanceof DateType) {
            return LocalDate.ofEpochDay(row.getInt(at));
        } else if (type instanceof TimestampType) {
            return Instant.EPOCH.plus(row.getLong(at), ChronoUnit.MICROS);
        }
        throw new IllegalStateException("a column of type " + type + " is read through Spark only");
    }
}
