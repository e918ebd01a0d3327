package uk.tlevels.warehouse.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** How rows are written. Names are in lower case because users type them. A missing value never looks like an empty text. */
public enum RowFormat {
    /** Columns of text for a screen; {@code NULL} where there is no value. */
    table(".txt") {
        @Override
        public void print(Dataset<Row> rows, Consumer<String> lines) {
            TextTable.ofRows(rows.schema(), rows.collectAsList()).plain(lines);
        }
    },
    /** CSV with a header line: nothing where there is no value, {@code ""} for an empty text. */
    csv(".csv") {
        @Override
        public void print(Dataset<Row> rows, Consumer<String> lines) {
            lines.accept(csv(harmless(rows.columns())));
            for (Iterator<Row> iterator = rows.toLocalIterator(); iterator.hasNext(); ) {
                lines.accept(csv(cells(iterator.next())));
            }
        }
    },
    /** One JSON array of objects. */
    json(".json") {
        @Override
        public void print(Dataset<Row> rows, Consumer<String> lines) {
            Iterator<String> objects = objects(rows);
            if (!objects.hasNext()) {
                lines.accept("[]");
                return;
            }
            String before = "[";
            while (objects.hasNext()) {
                String object = objects.next();
                lines.accept(before + object + (objects.hasNext() ? "," : "]"));
                before = " ";
            }
        }
    },
    /** One JSON object a line. */
    jsonl(".jsonl") {
        @Override
        public void print(Dataset<Row> rows, Consumer<String> lines) {
            objects(rows).forEachRemaining(lines);
        }
    },
    /** A Parquet file, which is no text. */
    parquet(".parquet") {
        @Override
        public void print(Dataset<Row> rows, Consumer<String> lines) {
            throw new IllegalArgumentException("Parquet is no text: say with --output which file it goes to");
        }
    },
    /** A table in Markdown. */
    markdown(".md") {
        @Override
        public void print(Dataset<Row> rows, Consumer<String> lines) {
            TextTable.ofRows(rows.schema(), rows.collectAsList()).markdown(lines);
        }
    };

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private final String ending;

    RowFormat(String ending) {
        this.ending = ending;
    }

    /** The format that the ending of a file name stands for. */
    public static Optional<RowFormat> ofFile(String name) {
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending))
                .findFirst();
    }

    /**
     * Writes rows as text.
     *
     * @param lines takes the lines, without their ends
     */
    public abstract void print(Dataset<Row> rows, Consumer<String> lines);

    private static Iterator<String> objects(Dataset<Row> rows) {
        return rows.columns().length == 0
                ? java.util.Collections.emptyIterator()
                : rows.select(functions.to_json(
                                functions.struct(functions.col("*")), Map.of("ignoreNullFields", "false")))
                        .as(org.apache.spark.sql.Encoders.STRING())
                        .toLocalIterator();
    }

    /** The cells of a record: of texts alone a spreadsheet may make more than they are; what is missing is null. */
    private static String[] cells(Row row) {
        String[] cells = new String[row.length()];
        Arrays.setAll(cells, i -> {
            if (row.isNullAt(i)) {
                return null;
            }
            String text = ValueText.of(row.get(i));
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
