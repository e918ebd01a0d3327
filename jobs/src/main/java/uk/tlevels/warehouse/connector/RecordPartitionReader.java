package uk.tlevels.warehouse.connector;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.unsafe.types.UTF8String;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.ParsedRecord;
import uk.tlevels.warehouse.ingest.RecordReader;
import uk.tlevels.warehouse.ingest.RecordReaders;
import uk.tlevels.warehouse.ingest.RecordValues;
import uk.tlevels.warehouse.ingest.SourceFile;

/** Reads the records of some files, one after another, as rows of the columns that are wanted. */
final class RecordPartitionReader implements PartitionReader<InternalRow> {
    private final RecordReaderFactory how;
    private final RecordColumns columns;
    private final RecordValues values;
    /** The position of each wanted column among all. */
    private final int[] positions;

    private final Iterator<SourceFile> files;
    private Optional<Open> open = Optional.empty();
    private Optional<ParsedRecord> record = Optional.empty();
    private long read;
    private long atFault;
    private long bytes;

    RecordPartitionReader(RecordReaderFactory how, List<SourceFile> files) {
        this.how = how;
        this.columns = RecordColumns.of(how.contract());
        this.values = new RecordValues(how.contract());
        this.positions = Stream.of(how.wanted().fieldNames())
                .mapToInt(columns.schema()::fieldIndex)
                .toArray();
        this.files = files.iterator();
    }

    private record Open(SourceFile file, RecordReader reader) {}

    @Override
    public boolean next() throws IOException {
        do {
            record = following();
        } while (record.filter(this::isLeftOut).isPresent());
        return record.isPresent();
    }

    private Optional<ParsedRecord> following() throws IOException {
        while (true) {
            if (open.isEmpty()) {
                if (!files.hasNext()) {
                    return Optional.empty();
                }
                SourceFile file = files.next();
                open = Optional.of(new Open(file, RecordReaders.open(how.contract(), file, how.opener())));
                bytes += file.bytes();
            }
            Optional<ParsedRecord> next = open.get().reader().next();
            if (next.isPresent()) {
                read++;
                return next;
            }
            close();
        }
    }

    private boolean isLeftOut(ParsedRecord read) {
        Optional<FieldIssue> error = read.issues().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .findFirst();
        if (error.isEmpty()) {
            return false;
        }
        atFault++;
        return switch (how.faulty()) {
            case PERMISSIVE -> false;
            case DROPMALFORMED -> true;
            case FAILFAST ->
                throw new FileRefusedException(
                        name(),
                        "record " + read.row(),
                        error.get().rule(),
                        "column %s is '%s'"
                                .formatted(error.get().column(), error.get().value()));
        };
    }

    private String name() {
        return open.orElseThrow().file().file().name();
    }

    @Override
    public InternalRow get() {
        ParsedRecord parsed = record.orElseThrow();
        Object[] cells = new Object[positions.length];
        for (int i = 0; i < positions.length; i++) {
            int position = positions[i];
            cells[i] = position < columns.own() ? values.of(parsed, position) : told(parsed, position - columns.own());
        }
        return new GenericInternalRow(cells);
    }

    private Object told(ParsedRecord parsed, int position) {
        return switch (position) {
            case 0 -> UTF8String.fromString(name());
            case 1 -> parsed.row();
            default ->
                new GenericArrayData(
                        parsed.issues().stream().map(RecordPartitionReader::row).toArray());
        };
    }

    private static InternalRow row(FieldIssue issue) {
        return new GenericInternalRow(Stream.of(
                        issue.column(),
                        issue.rule(),
                        issue.value(),
                        issue.severity().name().toLowerCase(Locale.ROOT))
                .map(UTF8String::fromString)
                .toArray());
    }

    @Override
    public CustomTaskMetric[] currentMetricsValues() {
        return ReadMetrics.values(read, atFault, bytes);
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            RecordReader reader = open.get().reader();
            open = Optional.empty();
            reader.close();
        }
    }
}
