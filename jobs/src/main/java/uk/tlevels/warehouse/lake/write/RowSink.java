package uk.tlevels.warehouse.lake.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.ProjectingInternalRow;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.InterpretedUnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.DataTypes;
import scala.jdk.javaapi.CollectionConverters;

/** Takes the rows of one task one after another, writes them to one file or several where it writes, and counts. */
public final class RowSink implements Closeable {
    private final RowShape shape;
    private final int task;
    private final Optional<ParquetFiles> files;
    private final ProjectingInternalRow columns;
    private final int[] required;
    private final long[] nulls;
    private final long[] broken;
    private final KeyHashes keys;
    private final InterpretedUnsafeProjection unsafe;
    private final Map<Integer, Part> parts = new TreeMap<>();
    private long rows;
    private long hash;

    RowSink(RowShape shape, Optional<ParquetFiles> files, int task) {
        this.shape = shape;
        this.task = task;
        this.files = files;
        this.columns = new ProjectingInternalRow(
                shape.schema(),
                CollectionConverters.asScala(IntStream.range(0, shape.columns())
                                .<Object>mapToObj(i -> i)
                                .toList())
                        .toIndexedSeq());
        this.required = shape.required().stream().mapToInt(Integer::intValue).toArray();
        this.nulls = new long[shape.columns()];
        this.broken = new long[shape.rules()];
        this.keys = new KeyHashes(shape);
        this.unsafe = new InterpretedUnsafeProjection(Stream.concat(
                        IntStream.range(0, shape.columns())
                                .mapToObj(i -> new BoundReference(
                                        i, shape.schema().apply(i).dataType(), true)),
                        IntStream.range(0, shape.rules())
                                .mapToObj(i -> new BoundReference(shape.columns() + i, DataTypes.BooleanType, true)))
                .toArray(Expression[]::new));
    }

    /** A file that is being written, and what is told of it. */
    private record Part(ParquetFiles.Open file, FileStatistics statistics) {}

    /** Takes a row; it may be changed afterwards. */
    public void add(InternalRow row) {
        rows++;
        if (shape.hashed()) {
            hash += KeyHashes.hash(row instanceof UnsafeRow bytes ? bytes : unsafe.apply(row));
        }
        keys.add(row);
        for (int ordinal : required) {
            if (row.isNullAt(ordinal)) {
                nulls[ordinal]++;
            }
        }
        for (int i = 0; i < broken.length; i++) {
            int ordinal = shape.columns() + i;
            if (!row.isNullAt(ordinal) && !row.getBoolean(ordinal)) {
                broken[i]++;
            }
        }
        files.ifPresent(writer -> write(writer, row));
    }

    private void write(ParquetFiles writer, InternalRow row) {
        Part part = parts.computeIfAbsent(
                shape.file(row), number -> new Part(writer.open(task), new FileStatistics(shape)));
        part.statistics().add(row);
        columns.project(row);
        part.file().write(columns);
    }

    /** What it has seen; its files are whole then. */
    public PartitionResult finish() throws IOException {
        List<StagedFile> written = new ArrayList<>();
        for (Part part : parts.values()) {
            written.add(part.file().finish(part.statistics()));
        }
        return new PartitionResult(
                rows,
                hash,
                keys.sorted().stream().toList(),
                Arrays.stream(nulls).boxed().toList(),
                Arrays.stream(broken).boxed().toList(),
                written);
    }

    /** Deletes the files, unless they were finished. */
    @Override
    public void close() throws IOException {
        Optional<IOException> failure = Optional.empty();
        for (Part part : parts.values()) {
            try {
                part.file().close();
            } catch (IOException e) {
                failure.ifPresent(e::addSuppressed);
                failure = Optional.of(e);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
