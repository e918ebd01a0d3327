package uk.tlevels.warehouse.ingest.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.RowFactory;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.ParsedRecord;
import uk.tlevels.warehouse.ingest.RecordReader;
import uk.tlevels.warehouse.ingest.SourceFile;
import uk.tlevels.warehouse.ingest.landing.FileOpener;

/**
 * Reads a CSV file by its contract. The header decides which layout the file follows; every row becomes one record.
 * Texts lose blanks at their ends and missing markers become no value. A row with more or fewer fields than the header (a
 * comma in a name without quotes) is one record with the issue {@code field_count}, unless all that differs are blank cells
 * at its end. Rows without any value and repetitions of the header are passed over.
 */
public final class CsvRecordReader implements RecordReader {
    private final String file;
    private final CsvRows rows;
    private final ShapedRows records;
    private final int width;
    private final List<CellReader> cells = new ArrayList<>();
    private final int[] positions;
    private final boolean[] required;
    private final int[] wanted;
    private final HeaderNames header;
    private final UnknownColumns strangers;

    private CsvRecordReader(
            String file,
            SourceContract source,
            CsvRows rows,
            HeaderNames header,
            HeaderMatch match,
            Set<String> wanted) {
        this.file = file;
        this.rows = rows;
        this.header = header;
        this.records = new ShapedRows(rows, header.names().size());
        this.width = header.names().size();
        List<Column> columns = source.table().columns();
        List<Column> own = columns.subList(0, columns.size() - Lineage.COLUMNS.size());
        for (Column column : own) {
            cells.add(new CellReader(column, source.file().missing()));
        }
        this.positions = own.stream()
                .mapToInt(c -> match.positions().getOrDefault(c.name(), -1))
                .toArray();
        this.required = new boolean[own.size()];
        for (int i = 0; i < required.length; i++) {
            required[i] = own.get(i).required();
        }
        this.wanted = IntStream.range(0, own.size())
                .filter(i -> wanted.contains(own.get(i).name()))
                .toArray();
        this.strangers = new UnknownColumns(match.strangers());
    }

    /**
     * Opens a file and reads its header.
     *
     * @param columns the columns that are read; the others have no value, and nothing is said of their cells
     * @throws FileRefusedException when it is empty, is no text, or lacks a column of the layout it is nearest to
     */
    public static CsvRecordReader open(SourceContract source, SourceFile file, FileOpener opener, Set<String> columns) {
        String name = file.file().name();
        CsvRows rows = CsvRows.open(file.file(), source.file().encodings(), opener);
        try {
            CsvRow first = rows.header();
            HeaderNames header = HeaderNames.of(name, first);
            return new CsvRecordReader(name, source, rows, header, match(name, source, first.line(), header), columns);
        } catch (RuntimeException e) {
            closeBecauseOf(e, rows);
            throw e;
        }
    }

    private static HeaderMatch match(String name, SourceContract source, long line, HeaderNames header) {
        HeaderMatch match = HeaderMatch.nearest(source.file(), header);
        if (!match.fits()) {
            throw new FileRefusedException(name, "line " + line, "header", match.difference(source.name()));
        }
        return match;
    }

    @Override
    public Optional<ParsedRecord> next() {
        Optional<CsvRow> row = records.next();
        while (row.isPresent() && repeatsHeader(row.get())) {
            row = records.next();
        }
        return row.map(raw -> records.fitted(raw)
                .filter(fitted -> mayLack(raw))
                .map(this::record)
                .orElseGet(() -> misshapen(raw)));
    }

    /** Files that were put together keep the header of each: it is no record, and must be the same header. */
    private boolean repeatsHeader(CsvRow row) {
        if (row.fields().size() != width || !header.has(row.fields().get(0))) {
            return false;
        }
        if (header.isRepeatedBy(row.fields())) {
            return true;
        }
        if (header.hasAll(row.fields())) {
            throw new FileRefusedException(
                    file,
                    "line " + row.line(),
                    "header",
                    "a second header stands here with its columns in another order; submit what follows as a file of its own");
        }
        return false;
    }

    /** A spreadsheet leaves blank cells at the end of a row away; those of columns that must be filled are missing. */
    private boolean mayLack(CsvRow row) {
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] >= row.fields().size() && required[i]) {
                return false;
            }
        }
        return true;
    }

    private ParsedRecord record(CsvRow row) {
        Object[] values = new Object[positions.length];
        List<FieldIssue> issues = new ArrayList<>(0);
        for (int i : wanted) {
            String cell = positions[i] < 0 ? "" : row.fields().get(positions[i]);
            refuseLineBreak(row, cell);
            values[i] = cells.get(i).read(cell, issues).orElse(null);
        }
        strangers.count(row);
        return new ParsedRecord(row.line(), RowFactory.create(values), issues);
    }

    private ParsedRecord misshapen(CsvRow row) {
        row.fields().forEach(cell -> refuseLineBreak(row, cell));
        FieldIssue issue = new FieldIssue(FieldIssue.WHOLE_ROW, "field_count", row.text(), Severity.ERROR);
        return new ParsedRecord(row.line(), RowFactory.create(new Object[positions.length]), List.of(issue));
    }

    /** No value of these files has two lines; a cell with two is a quote that hides the rows it swallowed. */
    private void refuseLineBreak(CsvRow row, String cell) {
        if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
            throw new FileRefusedException(
                    file,
                    "line " + row.line(),
                    "quote",
                    "a quote that begins here is not closed on its line and swallows the lines after it; "
                            + "close it, or double it when it belongs to the value");
        }
    }

    @Override
    public Map<String, Long> strangers() {
        return strangers.counts();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static void closeBecauseOf(RuntimeException cause, CsvRows rows) {
        try {
            rows.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
