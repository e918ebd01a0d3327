package uk.tlevels.warehouse.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How rows are printed. Names are in lower case because users type them. */
enum RowFormat {
    table {
        @Override
        void print(Dataset<Row> rows, Console console) {
            List<String[]> cells = new ArrayList<>();
            cells.add(rows.columns());
            rows.toLocalIterator().forEachRemaining(row -> cells.add(texts(row, "")));
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
            console.line(csv(rows.columns()));
            for (Iterator<Row> iterator = rows.toLocalIterator(); iterator.hasNext(); ) {
                console.line(csv(texts(iterator.next(), "")));
            }
        }
    },
    json {
        @Override
        void print(Dataset<Row> rows, Console console) {
            rows.toJSON().toLocalIterator().forEachRemaining(console::line);
        }
    };

    abstract void print(Dataset<Row> rows, Console console);

    private static String[] texts(Row row, String missing) {
        String[] texts = new String[row.length()];
        Arrays.setAll(texts, i -> row.isNullAt(i) ? missing : row.get(i).toString());
        return texts;
    }

    /** One record of CSV without its line end. */
    static String csv(String... cells) {
        StringWriter line = new StringWriter();
        CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(line)
                .writeRecord(cells);
        String text = line.toString();
        return text.substring(0, text.length() - 1);
    }
}
