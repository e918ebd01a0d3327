package uk.tlevels.warehouse.generator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Rows of a CSV file, cell by cell, quoted only where asked to, as the services' own writers do. */
final class CsvText {

    static final String UNIX = "\n";
    static final String WINDOWS = "\r\n";
    static final String BYTE_ORDER_MARK = "\uFEFF";
    /** 31/12/2023. */
    static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final int NONE = -1;

    private final TextSink text;
    private final String lineEnd;
    private int mark = NONE;
    private boolean inRow;

    CsvText(TextSink text, String lineEnd) {
        this.text = text;
        this.lineEnd = lineEnd;
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
        text.append("\"").append(value.replace("\"", "\"\"")).append("\"");
        return this;
    }

    /** Quoted where a reader could not do without. */
    CsvText safe(String value) {
        return value.indexOf(',') >= 0 || value.indexOf('"') >= 0 ? quoted(value) : cell(value);
    }

    CsvText date(LocalDate value, DateTimeFormatter pattern) {
        return cell(pattern.format(value));
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
        if (mark == NONE) {
            text.settle();
        }
        return this;
    }

    void append(String raw) {
        text.append(raw);
    }

    /** From here on, rows may be told again or taken back, until the next mark. */
    void mark() {
        text.settle();
        mark = text.length();
    }

    String sinceMark() {
        return text.since(mark);
    }

    void cutToMark() {
        text.cut(mark);
        inRow = false;
    }

    private void separate() {
        if (inRow) {
            text.append(",");
        }
        inRow = true;
    }
}
