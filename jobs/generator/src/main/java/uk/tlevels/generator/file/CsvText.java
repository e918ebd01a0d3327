package uk.tlevels.generator.file;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Rows of a CSV file, cell by cell, quoted only where asked to, as the services' own writers do. */
public final class CsvText {

    /** The end of a line of files made for machines. */
    public static final String UNIX = "\n";

    /** The end of a line of files that spreadsheets made. */
    public static final String WINDOWS = "\r\n";

    /** What some services put before the header. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";
    /** 31/12/2023. */
    public static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final int NONE = -1;

    private final TextSink text;
    private final String lineEnd;
    private int mark = NONE;
    private boolean inRow;

    CsvText(TextSink text, String lineEnd) {
        this.text = text;
        this.lineEnd = lineEnd;
    }

    /** The value as it is, whatever it holds. */
    public CsvText cell(String value) {
        separate();
        text.append(value);
        return this;
    }

    /** The value in digits. */
    public CsvText cell(long value) {
        separate();
        text.append(value);
        return this;
    }

    /** The value in quotation marks, its own doubled. */
    public CsvText quoted(String value) {
        separate();
        text.append("\"").append(value.replace("\"", "\"\"")).append("\"");
        return this;
    }

    /** Quoted where a reader could not do without. */
    public CsvText safe(String value) {
        return value.indexOf(',') >= 0 || value.indexOf('"') >= 0 ? quoted(value) : cell(value);
    }

    /** A day in the manner of the service. */
    public CsvText date(LocalDate value, DateTimeFormatter pattern) {
        return cell(pattern.format(value));
    }

    /** A whole row, each cell {@link #safe}. */
    public CsvText row(String... cells) {
        for (String cell : cells) {
            safe(cell);
        }
        return end();
    }

    /** Ends the row. */
    public CsvText end() {
        text.append(lineEnd);
        inRow = false;
        if (mark == NONE) {
            text.settle();
        }
        return this;
    }

    /** Text that stands for itself, line ends included: a header, or a row told again. */
    public void append(String raw) {
        text.append(raw);
    }

    /** From here on, rows may be told again or taken back, until the next mark. */
    public void mark() {
        text.settle();
        mark = text.length();
    }

    /** What was told since the mark. */
    public String sinceMark() {
        return text.since(mark);
    }

    /** Takes back what was told since the mark. */
    public void cutToMark() {
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
