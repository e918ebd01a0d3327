package uk.tlevels.warehouse.lake.write;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.catalyst.InternalRow;

/** One task of a pass. */
final class PartitionPass implements Function2<Integer, Iterator<InternalRow>, Iterator<PartitionResult>> {
    private static final long serialVersionUID = 1L;

    private final RowSinks sinks;

    PartitionPass(RowSinks sinks) {
        this.sinks = sinks;
    }

    @Override
    public Iterator<PartitionResult> call(Integer partition, Iterator<InternalRow> rows) throws IOException {
        try (RowSink sink = sinks.open(partition)) {
            rows.forEachRemaining(sink::add);
            return List.of(sink.finish()).iterator();
        }
    }
}
