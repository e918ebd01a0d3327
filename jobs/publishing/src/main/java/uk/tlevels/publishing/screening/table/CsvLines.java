package uk.tlevels.publishing.screening.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The lines of a comma-separated file, of the width of its header, and a note of those that had another. */
final class CsvLines {
    private static final int MAX_FIELD = 1 << 20;
    private static final int MAX_RECORD = 1 << 24;

    private final List<Shape.Ragged> ragged = new ArrayList<>();
    private final List<Long> empty = new ArrayList<>();
    private long raggedCount;
    private long emptyCount;
    private long rows;

    private CsvLines() {}

    /** What is done with a file. */
    interface Sink {
        void header(List<String> names);

        void row(List<String> cells);
    }

    /**
     * Reads a whole file.
     *
     * @throws UnreadableFileException when it does not exist or is no UTF-8 CSV file
     */
    static Shape read(ScreenedFile file, Sink sink) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".csv.gz")) {
            throw new UnreadableFileException(file.name(), "the name does not end in .csv. Save it as a CSV file");
        }
        try (InputStream once = open(file)) {
            Utf8.require(file.name(), once);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        try (InputStream in = open(file);
                Reader reader = withoutMark(in);
                CloseableIterator<CsvRecord> records = records(reader)) {
            if (!records.hasNext()) {
                throw new UnreadableFileException(file.name(), "the file is empty. A header and rows are expected");
            }
            List<String> header = records.next().getFields();
            sink.header(header);
            CsvLines lines = new CsvLines();
            while (records.hasNext()) {
                lines.take(records.next().getFields(), header.size(), sink);
            }
            return new Shape(header, lines.ragged, lines.raggedCount, lines.empty, lines.emptyCount);
        } catch (CsvParseException e) {
            throw new UnreadableFileException(
                    file.name(),
                    "it cannot be read as CSV (%s). A quote that begins a cell must end it, and one inside is doubled"
                            .formatted(e.getMessage()));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream open(ScreenedFile file) throws IOException {
        InputStream in = new BufferedInputStream(file.open(), 1 << 16);
        if (!file.name().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static Reader withoutMark(InputStream in) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static CloseableIterator<CsvRecord> records(Reader reader) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_FIELD * 2)
                .build(
                        CsvRecordHandler.of(
                                h -> h.maxFields(16_384).maxFieldSize(MAX_FIELD).maxRecordSize(MAX_RECORD)),
                        reader)
                .iterator();
    }

    private void take(List<String> cells, int width, Sink sink) {
        rows++;
        boolean blank = cells.stream().allMatch(String::isBlank);
        if (blank && emptyCount++ < Shape.NAMED) {
            empty.add(rows);
        }
        if (cells.size() == width) {
            sink.row(cells);
            return;
        }
        boolean emptyLine = blank && cells.size() == 1;
        if (!emptyLine && raggedCount++ < Shape.NAMED) {
            ragged.add(new Shape.Ragged(rows, cells.size()));
        }
        List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (fitted.size() < width) {
            fitted.add("");
        }
        sink.row(fitted);
    }

    private static UnreadableFileException unreadable(ScreenedFile file, IOException e) {
        boolean missing = e instanceof NoSuchFileException || e instanceof FileNotFoundException;
        return new UnreadableFileException(
                file.name(), missing ? "there is no such file" : "it cannot be read (" + e.getMessage() + ")");
    }
}
