package uk.tlevels.warehouse.ingest.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.RowFactory;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.FileOpener;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.ParsedRecord;
import uk.tlevels.warehouse.ingest.RecordReader;
import uk.tlevels.warehouse.ingest.SourceFile;

/**
 * Reads a CSV file by its contract. The header decides which layout the file follows; every row becomes one record.
 * Texts lose blanks at their ends and missing markers become no value; otherwise they stay as they came. A row with more
 * or fewer fields than the header (a comma in a name without quotes) is one record with the issue {@code field_count}.
 */
public final class CsvRecordReader implements RecordReader {
    private final String file;
    private final CsvRows rows;
    private final int width;
    private final List<CellReader> cells = new ArrayList<>();
    private final int[] positions;
    private final Strangers strangers;

    private CsvRecordReader(String file, SourceContract source, CsvRows rows, int width, HeaderMatch match) {
        this.file = file;
        this.rows = rows;
        this.width = width;
        List<Column> columns = source.table().columns();
        List<Column> own = columns.subList(0, columns.size() - Lineage.COLUMNS.size());
        for (Column column : own) {
            cells.add(new CellReader(column, source.file().missing()));
        }
        this.positions = own.stream()
                .mapToInt(c -> match.positions().getOrDefault(c.name(), -1))
                .toArray();
        this.strangers = new Strangers(match.strangers());
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws FileRefusedException when it is empty, is no text, or lacks a column of the layout it is nearest to
     */
    public static CsvRecordReader open(SourceContract source, SourceFile file, FileOpener opener) {
        String name = file.file().name();
        CsvRows rows = CsvRows.open(file.file(), source.file().encodings(), opener);
        try {
            CsvRow header = rows.header();
            return new CsvRecordReader(name, source, rows, header.fields().size(), match(name, source, header));
        } catch (RuntimeException e) {
            closeBecauseOf(e, rows);
            throw e;
        }
    }

    private static HeaderMatch match(String name, SourceContract source, CsvRow header) {
        HeaderMatch match = HeaderMatch.nearest(source.file(), HeaderNames.of(name, header));
        if (!match.fits()) {
            throw new FileRefusedException(name, "line " + header.line(), "header", match.difference(source.name()));
        }
        return match;
    }

    @Override
    public Optional<ParsedRecord> next() {
        return rows.next().map(row -> row.fields().size() == width ? record(row) : misshapen(row));
    }

    private ParsedRecord record(CsvRow row) {
        Object[] values = new Object[positions.length];
        List<FieldIssue> issues = new ArrayList<>(0);
        for (int i = 0; i < positions.length; i++) {
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
