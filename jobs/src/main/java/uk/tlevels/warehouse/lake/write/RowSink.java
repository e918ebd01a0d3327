package uk.tlevels.warehouse.lake.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** Takes the rows of one task one after another, writes them to one file where it writes, and counts. */
public final class RowSink implements Closeable {
    private final RowShape shape;
    private final int task;
    private final Optional<ParquetFiles> files;
    private final FileStatistics statistics;
    private final ProjectingInternalRow columns;
    private final int[] required;
    private final long[] nulls;
    private final long[] broken;
    private final KeyHashes keys;
    private final InterpretedUnsafeProjection unsafe;
    private Optional<ParquetFiles.Open> file = Optional.empty();
    private long rows;
    private long hash;

    RowSink(RowShape shape, Optional<ParquetFiles> files, int task) {
        this.shape = shape;
        this.task = task;
        this.files = files;
        this.statistics = new FileStatistics(shape);
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
        if (files.isPresent()) {
            write(row);
        }
    }

    private void write(InternalRow row) {
        if (file.isEmpty()) {
            file = files.map(f -> f.open(task));
        }
        statistics.add(row);
        columns.project(row);
        file.orElseThrow().write(columns);
    }

    /** What it has seen; its file is whole then. */
    public PartitionResult finish() throws IOException {
        List<StagedFile> written = file.isPresent() ? List.of(file.get().finish(statistics)) : List.of();
        return new PartitionResult(
                rows,
                hash,
                keys.sorted().stream().toList(),
                Arrays.stream(nulls).boxed().toList(),
                Arrays.stream(broken).boxed().toList(),
                written);
    }

    /** Deletes the file, unless it was finished. */
    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
