package uk.tlevels.warehouse.lake.write;

import io.delta.kernel.DataWriteContext;
import io.delta.kernel.Operation;
import io.delta.kernel.TableManager;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.defaults.internal.data.DefaultColumnarBatch;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.ConcurrentWriteException;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.internal.types.DataTypeJsonSerDe;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Appends rows of plain values to a table of plain values through Delta Kernel, in one commit and without Spark. */
public final class PlainAppend {
    private static final String SOFTWARE = "tlevels";
    private static final int RETRIES = 20;

    private final Engine engine;
    private final String folder;
    private final StructType schema;
    private final Map<String, String> properties;

    /**
     * Appends to the table in a folder, which is made where there is none.
     *
     * @param schema of a table that is made, as Spark spells it in JSON
     * @param properties of a table that is made
     */
    public PlainAppend(Configuration hadoop, String folder, String schema, Map<String, String> properties) {
        this.engine = DefaultEngine.create(hadoop);
        this.folder = folder;
        this.schema = DataTypeJsonSerDe.deserializeStructType(schema);
        this.properties = Map.copyOf(properties);
    }

    /**
     * Appends rows. A commit of another writer that comes between is no conflict.
     *
     * @param rows each by column: texts, numbers and instants; a column that is not named is null
     * @return the version it made
     * @throws IOException when the table cannot be written
     */
    public long append(List<Map<String, Object>> rows) throws IOException {
        try {
            return commit(transaction(), rows);
        } catch (ConcurrentWriteException e) {
            // another writer made the table
            return commit(transaction(), rows);
        }
    }

    private Transaction transaction() {
        try {
            return TableManager.loadSnapshot(folder)
                    .build(engine)
                    .buildUpdateTableTransaction(SOFTWARE, Operation.WRITE)
                    .withMaxRetries(RETRIES)
                    .build(engine);
        } catch (TableNotFoundException e) {
            return TableManager.buildCreateTableTransaction(folder, schema, SOFTWARE)
                    .withTableProperties(properties)
                    .build(engine);
        }
    }

    private long commit(Transaction transaction, List<Map<String, Object>> values) throws IOException {
        Row state = transaction.getTransactionState(engine);
        // its target folder is encoded as a URI is, and would be another one where a name has a blank or a per cent
        // sign
        DataWriteContext context = Transaction.getWriteContext(engine, state, Map.of());
        try (CloseableIterator<FilteredColumnarBatch> rows = Transaction.transformLogicalData(
                        engine,
                        state,
                        Utils.singletonCloseableIterator(batch(transaction.getSchema(engine), values)),
                        Map.of());
                CloseableIterator<DataFileStatus> files =
                        engine.getParquetHandler().writeParquetFiles(folder, rows, context.getStatisticsColumns());
                CloseableIterator<Row> actions = Transaction.generateAppendActions(engine, state, files, context)) {
            TransactionCommitResult result = transaction.commit(engine, CloseableIterable.inMemoryIterable(actions));
            for (PostCommitHook hook : result.getPostCommitHooks()) {
                // without checkpoints every reader would read each commit there ever was
                if (hook.getType() == PostCommitHook.PostCommitHookType.CHECKPOINT) {
                    hook.threadSafeInvoke(engine);
                }
            }
            return result.getVersion();
        }
    }

    private static FilteredColumnarBatch batch(StructType schema, List<Map<String, Object>> rows) {
        ColumnVector[] columns = new ColumnVector[schema.length()];
        for (int i = 0; i < columns.length; i++) {
            String name = schema.at(i).getName();
            columns[i] = new Values(
                    schema.at(i).getDataType(),
                    rows.stream().map(row -> Optional.ofNullable(row.get(name))).toList());
        }
        return new FilteredColumnarBatch(new DefaultColumnarBatch(rows.size(), schema, columns), Optional.empty());
    }

    /** A column. */
    private record Values(DataType type, List<Optional<Object>> values) implements ColumnVector {
        @Override
        public DataType getDataType() {
            return type;
        }

        @Override
        public int getSize() {
            return values.size();
        }

        @Override
        public boolean isNullAt(int row) {
            return values.get(row).isEmpty();
        }

        @Override
        public int getInt(int row) {
            return ((Number) values.get(row).orElseThrow()).intValue();
        }

        @Override
        public long getLong(int row) {
            return values.get(row).orElseThrow() instanceof Instant time
                    ? micros(time)
                    : ((Number) values.get(row).orElseThrow()).longValue();
        }

        @Override
        public String getString(int row) {
            return values.get(row).orElseThrow().toString();
        }

        @Override
        public void close() {
            // it holds nothing
        }
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
