package uk.tlevels.warehouse.ingest.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/**
 * Streams the rows of one CSV file (RFC 4180, any line ending, blank lines passed over) through buffers of bounded size.
 * Rows come with as many fields as they have; whether that is right is for the caller to say.
 */
public final class CsvRows implements Closeable {
    /** Longest field, in characters; every field of the sector's files is far shorter. */
    static final int MAX_FIELD = 1 << 20;

    private static final int MAX_RECORD = 1 << 22;
    private static final int MAX_FIELDS = 16_384;

    private final String file;
    private final CloseableIterator<CsvRecord> records;
    private long line;

    private CsvRows(String file, Reader reader) {
        this.file = file;
        this.records = records(reader);
    }

    /**
     * The results service puts quotes around names by hand and does not double those inside: a nickname in quotes must
     * not stop the file, so characters after a closing quote are taken as they are.
     */
    @SuppressWarnings("removal") // the library names no successor of allowExtraCharsAfterClosingQuote yet
    private static CloseableIterator<CsvRecord> records(Reader reader) {
        return CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_FIELD)
                .build(
                        CsvRecordHandler.of(h ->
                                h.maxFields(MAX_FIELDS).maxFieldSize(MAX_FIELD).maxRecordSize(MAX_RECORD)),
                        reader)
                .iterator();
    }

    /**
     * Opens a file.
     *
     * @param encodings the encodings to try in turn
     * @throws FileRefusedException when its first bytes are no text
     */
    public static CsvRows open(LandedFile file, List<String> encodings, FileOpener opener) {
        return open(file.name(), file.uri(), encodings, opener);
    }

    /**
     * Opens a file that belongs to another, under a name that tells both.
     *
     * @param name the name in messages
     */
    public static CsvRows open(String name, String uri, List<String> encodings, FileOpener opener) {
        try {
            return new CsvRows(name, Encodings.open(name, uri, encodings, opener));
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        }
    }

    static CsvRows of(String file, Reader reader) {
        return new CsvRows(file, reader);
    }

    /** The first row; a file without one is refused. */
    public CsvRow header() {
        return next().orElseThrow(() -> new FileRefusedException(
                file, "line 1", "empty", "the file is empty; a header line is expected. Was it cut off on its way?"));
    }

    /**
     * The next row that is not blank, or empty at the end.
     *
     * @throws FileRefusedException for bytes that are no text, a field without end, a quote that is never closed
     */
    public Optional<CsvRow> next() {
        while (hasNext()) {
            CsvRecord csv = records.next();
            line = csv.getStartingLineNumber();
            CsvRow row = new CsvRow(line, csv.getFields());
            if (!row.isBlank()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof FileRefusedException refused) {
                throw refused;
            }
            throw new FileRefusedException(
                    file,
                    "after line " + line,
                    "csv",
                    "the next row has no end within %,d characters or %,d fields, or a quote in it is never closed; close it or double it (%s)"
                            .formatted(MAX_RECORD, MAX_FIELDS, e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
