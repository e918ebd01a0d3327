package uk.tlevels.warehouse.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.SourceContract;

/**
 * Turns a file into rows on an executor: the columns of the source's table, {@code issues array<struct<column_name,
 * rule, value, severity>>}, and {@code report struct<rows_read bigint, refusal string, strangers string>} and {@code file_name string}. The last row
 * of a file carries the report and nothing else.
 */
final class ParseFile implements FlatMapFunction<SourceFile, Row> {
    private static final long serialVersionUID = 1L;

    static final StructType ISSUE = new StructType()
            .add("column_name", DataTypes.StringType, false)
            .add("rule", DataTypes.StringType, false)
            .add("value", DataTypes.StringType, true)
            .add("severity", DataTypes.StringType, false);
    static final StructType REPORT = new StructType()
            .add("rows_read", DataTypes.LongType, false)
            .add("refusal", DataTypes.StringType, false)
            .add("strangers", DataTypes.StringType, false);

    private final SourceContract contract;
    private final FileOpener opener;
    private final String loadId;

    ParseFile(SourceContract contract, FileOpener opener, String loadId) {
        this.contract = contract;
        this.opener = opener;
        this.loadId = loadId;
    }

    /** The shape of the rows, every column nullable because the report row leaves the others empty. */
    static StructType schema(SourceContract contract) {
        return contract.table()
                .schema()
                .asNullable()
                .add("issues", new ArrayType(ISSUE, false))
                .add("report", REPORT, true)
                .add("file_name", DataTypes.StringType, true);
    }

    @Override
    public Iterator<Row> call(SourceFile file) {
        return new Rows(file);
    }

    private final class Rows implements Iterator<Row> {
        private final SourceFile file;
        private final int width = contract.table().columns().size();
        private RecordReader reader;
        private long read;
        private boolean reported;
        private Row ready;

        Rows(SourceFile file) {
            this.file = file;
        }

        @Override
        public boolean hasNext() {
            if (ready == null && !reported) {
                ready = advance();
            }
            return ready != null;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row = ready;
            ready = null;
            return row;
        }

        private Row advance() {
            try {
                if (reader == null) {
                    reader = RecordReaders.open(contract, file, opener);
                }
                Optional<ParsedRecord> record = reader.next();
                if (record.isPresent()) {
                    read++;
                    return row(record.get());
                }
                Map<String, Long> strangers = new TreeMap<>(reader.strangers());
                return report("", json(strangers));
            } catch (FileRefusedException e) {
                return report(e.place() + ": " + e.rule() + ": " + e.reason(), "{}");
            }
        }

        private Row row(ParsedRecord record) {
            Object[] cells = new Object[width + 3];
            int own = record.values().length();
            for (int i = 0; i < own; i++) {
                cells[i] = record.values().get(i);
            }
            lineage(cells, own, record.row());
            List<Row> issues = new ArrayList<>();
            for (FieldIssue issue : record.issues()) {
                issues.add(RowFactory.create(
                        issue.column(),
                        issue.rule(),
                        issue.value(),
                        issue.severity().name()));
            }
            cells[width] = issues.toArray();
            return RowFactory.create(cells);
        }

        private void lineage(Object[] cells, int from, long row) {
            cells[from] = file.id();
            cells[from + 1] = row;
            cells[from + 2] = file.slice();
            cells[from + 3] = file.submittedAt().equals(SourceFile.NO_TIME) ? null : file.submittedAt();
            cells[from + 4] = loadId;
            cells[width + 2] = file.file().name();
        }

        private Row report(String refusal, String strangers) {
            reported = true;
            close();
            Object[] cells = new Object[width + 3];
            lineage(cells, width - Lineage.COLUMNS.size(), 0);
            cells[width] = new Object[0];
            cells[width + 1] = RowFactory.create(read, refusal, strangers);
            return RowFactory.create(cells);
        }

        private void close() {
            if (reader != null) {
                try {
                    reader.close();
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot close " + file.file().name(), e);
                }
            }
        }
    }

    private static String json(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> "\"" + e.getKey().replace("\\", "\\\\").replace("\"", "\\\"") + "\":" + e.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
