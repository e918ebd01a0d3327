package uk.tlevels.warehouse.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How rows are printed. Names are in lower case because users type them. */
enum RowFormat {
    table {
        @Override
        void print(Dataset<Row> rows, Console console) {
            List<String[]> cells = new ArrayList<>();
            cells.add(rows.columns());
            rows.toLocalIterator().forEachRemaining(row -> cells.add(texts(row)));
            int[] widths = new int[rows.columns().length];
            for (String[] line : cells) {
                for (int i = 0; i < widths.length; i++) {
                    widths[i] = Math.max(widths[i], line[i].length());
                }
            }
            for (String[] line : cells) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < widths.length; i++) {
                    text.append(line[i]).append(" ".repeat(widths[i] - line[i].length() + 2));
                }
                console.line(text.toString().stripTrailing());
            }
        }
    },
    csv {
        @Override
        void print(Dataset<Row> rows, Console console) {
            console.line(csv(harmless(rows.columns())));
            for (Iterator<Row> iterator = rows.toLocalIterator(); iterator.hasNext(); ) {
                console.line(csv(cells(iterator.next())));
            }
        }
    },
    json {
        @Override
        void print(Dataset<Row> rows, Console console) {
            rows.toJSON().toLocalIterator().forEachRemaining(console::line);
        }
    };

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    abstract void print(Dataset<Row> rows, Console console);

    private static String[] texts(Row row) {
        String[] texts = new String[row.length()];
        Arrays.setAll(texts, i -> row.isNullAt(i) ? "" : CellText.of(row.get(i)));
        return texts;
    }

    /** The cells of a record: of texts alone a spreadsheet may make more than they are; what is missing is null. */
    private static String[] cells(Row row) {
        String[] cells = new String[row.length()];
        Arrays.setAll(cells, i -> {
            if (row.isNullAt(i)) {
                return null;
            }
            String text = CellText.of(row.get(i));
            return row.get(i) instanceof String ? harmless(text)[0] : text;
        });
        return cells;
    }

    /**
     * Cells that no spreadsheet takes for a formula: one that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab
     * or a carriage return and is no number gets an apostrophe before it, which spreadsheets take for the mark of a text.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection (OWASP)</a>
     */
    static String[] harmless(String... cells) {
        return Arrays.stream(cells)
                .map(cell ->
                        FORMULA.matcher(cell).find() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell)
                .toArray(String[]::new);
    }

    /** One record of CSV without its line end. An empty text is quoted, which tells it from a cell that is null. */
    static String csv(String... cells) {
        StringWriter line = new StringWriter();
        CsvWriter.builder()
                .bufferSize(0)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(line)
                .writeRecord(cells);
        String text = line.toString();
        return text.substring(0, text.length() - 1);
    }
}
