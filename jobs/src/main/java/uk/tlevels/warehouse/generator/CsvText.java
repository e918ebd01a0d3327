package uk.tlevels.warehouse.generator;

import java.time.LocalDate;
import java.util.Locale;

/** Text of a CSV file, cell by cell, quoted only where asked to, as the services' own writers do. */
final class CsvText {

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(1 << 16);
    private final String lineEnd;
    private boolean inRow;

    CsvText(String lineEnd) {
        this.lineEnd = lineEnd;
    }

    static CsvText windows() {
        return new CsvText("\r\n");
    }

    CsvText cell(String value) {
        separate();
        text.append(value);
        return this;
    }

    CsvText cell(long value) {
        separate();
        text.append(value);
        return this;
    }

    CsvText quoted(String value) {
        separate();
        text.append('"').append(value.replace("\"", "\"\"")).append('"');
        return this;
    }

    /** Quoted where a reader could not do without. */
    CsvText safe(String value) {
        return value.indexOf(',') >= 0 || value.indexOf('"') >= 0 ? quoted(value) : cell(value);
    }

    CsvText date(LocalDate value, String pattern) {
        return cell(String.format(Locale.ROOT, pattern, value));
    }

    CsvText row(String... cells) {
        for (String cell : cells) {
            safe(cell);
        }
        return end();
    }

    CsvText end() {
        text.append(lineEnd);
        inRow = false;
        return this;
    }

    int length() {
        return text.length();
    }

    /** The text from a position on. */
    String since(int position) {
        return text.substring(position);
    }

    void append(String raw) {
        text.append(raw);
    }

    /** Takes back everything from a position on. */
    void cut(int position) {
        text.setLength(position);
        inRow = false;
    }

    private void separate() {
        if (inRow) {
            text.append(',');
        }
        inRow = true;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
