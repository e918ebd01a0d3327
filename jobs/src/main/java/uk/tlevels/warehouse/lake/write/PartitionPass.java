package uk.tlevels.warehouse.lake.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.ProjectingInternalRow;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.InterpretedUnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.DataTypes;
import scala.jdk.javaapi.CollectionConverters;

/** One task of a pass: looks at each row of its partition and writes it where the pass writes. */
final class PartitionPass implements Function2<Integer, Iterator<InternalRow>, Iterator<PartitionResult>> {
    private static final long serialVersionUID = 1L;

    private final RowShape shape;
    private final ParquetFiles files;

    PartitionPass(RowShape shape, Optional<ParquetFiles> files) {
        this.shape = shape;
        this.files = files.orElse(null);
    }

    @Override
    public Iterator<PartitionResult> call(Integer partition, Iterator<InternalRow> rows) throws IOException {
        Seen seen = new Seen();
        if (files == null || !rows.hasNext()) {
            rows.forEachRemaining(seen::add);
            return List.of(seen.result(List.of())).iterator();
        }
        FileStatistics statistics = new FileStatistics(shape);
        ProjectingInternalRow written = new ProjectingInternalRow(
                shape.schema(),
                CollectionConverters.asScala(IntStream.range(0, shape.columns())
                                .<Object>mapToObj(i -> i)
                                .toList())
                        .toIndexedSeq());
        try (ParquetFiles.Open file = files.open(partition)) {
            while (rows.hasNext()) {
                InternalRow row = rows.next();
                seen.add(row);
                statistics.add(row);
                written.project(row);
                file.write(written);
            }
            return List.of(seen.result(List.of(file.finish(statistics)))).iterator();
        }
    }

    /** The counts of a partition. */
    private final class Seen {
        private final int[] required =
                shape.required().stream().mapToInt(Integer::intValue).toArray();
        private final long[] nulls = new long[shape.columns()];
        private final long[] broken = new long[shape.rules()];
        private final KeyHashes keys = new KeyHashes(shape);
        private final InterpretedUnsafeProjection unsafe = unsafe();
        private long rows;
        private long hash;

        void add(InternalRow row) {
            rows++;
            hash += KeyHashes.hash(row instanceof UnsafeRow bytes ? bytes : unsafe.apply(row));
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
        }

        private InterpretedUnsafeProjection unsafe() {
            List<Expression> columns = new ArrayList<>();
            for (int i = 0; i < shape.columns(); i++) {
                columns.add(new BoundReference(i, shape.schema().apply(i).dataType(), true));
            }
            for (int i = 0; i < shape.rules(); i++) {
                columns.add(new BoundReference(shape.columns() + i, DataTypes.BooleanType, true));
            }
            return new InterpretedUnsafeProjection(columns.toArray(Expression[]::new));
        }

        PartitionResult result(List<StagedFile> written) {
            return new PartitionResult(
                    rows,
                    hash,
                    keys.sorted().stream().toList(),
                    Arrays.stream(nulls).boxed().toList(),
                    Arrays.stream(broken).boxed().toList(),
                    written);
        }
    }
}
