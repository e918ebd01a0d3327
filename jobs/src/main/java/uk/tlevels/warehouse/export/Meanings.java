package uk.tlevels.warehouse.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.tlevels.warehouse.catalog.ColumnValues;
import uk.tlevels.warehouse.contract.Column;

/** What exported tables and their columns mean, in two tables and a page. */
final class Meanings {
    static final String PAGE = "README.md";
    static final String TABLES_FILE = "tables.csv";
    static final String COLUMNS_FILE = "columns.csv";

    static final List<String> TABLES = List.of("table", "file", "rows", "what it holds", "what one row is", "key");
    static final List<String> COLUMNS =
            List.of("table", "column", "type", "meaning", "never missing", "values", "classification");

    private final List<ExportedTable> tables;
    private final long publication;
    private final Instant published;

    Meanings(List<ExportedTable> tables, long publication, Instant published) {
        this.tables = List.copyOf(tables);
        this.publication = publication;
        this.published = published;
    }

    /** One row a table, as {@link #TABLES} are called. */
    List<List<String>> tables() {
        return tables.stream()
                .map(table -> List.of(
                        table.name(),
                        table.file(),
                        Long.toString(table.rowCount()),
                        table.contract().meaning(),
                        table.grain(),
                        String.join(", ", table.contract().primaryKey())))
                .toList();
    }

    /** One row a column, as {@link #COLUMNS} are called. */
    List<List<String>> columns() {
        List<List<String>> rows = new ArrayList<>();
        for (ExportedTable table : tables) {
            for (Column column : table.columns()) {
                rows.add(List.of(
                        table.name(),
                        column.name(),
                        column.type().simpleString(),
                        column.description(),
                        column.required() ? "yes" : "no",
                        String.join(" | ", ColumnValues.of(table.contract(), column)),
                        column.classification().name().toLowerCase(Locale.ROOT)));
            }
        }
        return rows;
    }

    /** From which publication the rows are, and what must be known before they are used. */
    List<String> caution() {
        List<String> lines = new ArrayList<>(
                List.of(
                        "Publication %d of %s, all tables of the same one."
                                .formatted(publication, published.truncatedTo(ChronoUnit.SECONDS)),
                        "Counts are exact: nothing is rounded or hidden to protect people. What is published is made by"
                                + " `tlevels release`.",
                        "Where a table has row_kind, totals stand beside their parts: take rows of one kind before adding up."));
        if (tables.stream()
                .anyMatch(table -> !ExportedTable.aboutPeople(table.contract()).isEmpty())) {
            lines.add("There are columns about single people (classification in columns.csv). `tlevels forget` does not"
                    + " reach these files: delete them when they have done their work.");
        }
        return lines;
    }

    /** Writes the page and the two tables. */
    void write(Path folder, ExportFormat format) throws IOException {
        csv(folder.resolve(TABLES_FILE), TABLES, tables());
        csv(folder.resolve(COLUMNS_FILE), COLUMNS, columns());
        StringBuilder page = new StringBuilder("# Tables of the T Level statistics warehouse\n\n");
        caution().forEach(line -> page.append(line).append('\n'));
        page.append("\n")
                .append(opening(format))
                .append("\n\n| table | file | rows | what it holds |\n|---|---|---|---|\n");
        tables().forEach(row -> page.append("| `%s` | `%s` | %,d | %s |%n"
                .formatted(
                        row.get(0),
                        row.get(1),
                        Long.parseLong(row.get(2)),
                        row.get(3).replace("|", "\\|"))));
        page.append(
                "\n`tables.csv` says of each table what a row is and what its key is, `columns.csv` of each column what"
                        + " it means, its type and its values.\n");
        Files.writeString(folder.resolve(PAGE), page.toString().replace(System.lineSeparator(), "\n"));
    }

    private static String opening(ExportFormat format) {
        return switch (format) {
            case parquet ->
                "Open with pandas (`read_parquet`), R (`arrow::read_parquet`), Polars, DuckDB or Power Query.";
            case csv ->
                "UTF-8, with a header line; nothing between commas is a missing value, `\"\"` an empty text. A text that a"
                        + " spreadsheet would run as a formula has an apostrophe before it.";
            case duckdb ->
                "Open with `duckdb tlevels.duckdb`; `select comment from duckdb_columns()` has the meanings.";
            case xlsx -> "The sheets Tables and Columns say what everything means.";
        };
    }

    private static void csv(Path file, List<String> header, List<List<String>> rows) {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
