package uk.tlevels.publishing.screening;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A CSV file in memory that a test changes cell by cell. Rows count from 1, as in messages. */
final class CsvText {
    private final List<List<String>> lines;

    private CsvText(List<List<String>> lines) {
        this.lines = lines;
    }

    /** One of the valid files of {@code screening/base}. */
    static CsvText base(String file) {
        try (InputStream in = CsvText.class.getResourceAsStream("/screening/base/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new CsvText(CsvReader.builder().ofCsvRecord(text).stream()
                    .map(r -> (List<String>) new ArrayList<>(r.getFields()))
                    .collect(Collectors.toCollection(ArrayList::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of lines, the header first. */
    static CsvText of(List<List<String>> lines) {
        return new CsvText(lines.stream()
                .map(l -> (List<String>) new ArrayList<>(l))
                .collect(Collectors.toCollection(ArrayList::new)));
    }

    int rows() {
        return lines.size() - 1;
    }

    List<String> header() {
        return lines.get(0);
    }

    String cell(int row, String column) {
        return lines.get(row).get(at(column));
    }

    void set(int row, String column, String value) {
        lines.get(row).set(at(column), value);
    }

    void replace(String column, String from, String to) {
        int at = at(column);
        lines.stream().skip(1).filter(l -> l.get(at).equals(from)).forEach(l -> l.set(at, to));
    }

    void fill(String column, String value) {
        int at = at(column);
        lines.stream().skip(1).forEach(l -> l.set(at, value));
    }

    void rename(String column, String name) {
        header().set(at(column), name);
    }

    void drop(String column) {
        int at = at(column);
        lines.forEach(l -> l.remove(at));
    }

    void add(String column, String value) {
        lines.forEach(l -> l.add(l == header() ? column : value));
    }

    void addCells(List<String> cells) {
        lines.add(new ArrayList<>(cells));
    }

    void delete(int row) {
        lines.remove(row);
    }

    void keep(String column, String value) {
        int at = at(column);
        List<String> header = header();
        lines.removeIf(l -> l != header && !l.get(at).equals(value));
    }

    void copy(int row) {
        lines.add(new ArrayList<>(lines.get(row)));
    }

    List<String> line(int row) {
        return lines.get(row);
    }

    private int at(String column) {
        int at = header().indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + header());
        }
        return at;
    }

    @Override
    public String toString() {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            lines.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
