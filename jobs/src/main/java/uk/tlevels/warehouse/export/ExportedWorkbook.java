package uk.tlevels.warehouse.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import uk.tlevels.publishing.spreadsheet.AccessibleWorkbook;
import uk.tlevels.publishing.spreadsheet.CoverSection;
import uk.tlevels.publishing.spreadsheet.DocumentProperties;
import uk.tlevels.publishing.spreadsheet.TableSheet;
import uk.tlevels.publishing.spreadsheet.TextLine;
import uk.tlevels.publishing.table.TableColumn;
import uk.tlevels.warehouse.contract.TableContract;

/** Tables as a workbook: a sheet a table after two that say what tables and columns mean. */
final class ExportedWorkbook {
    /** What fits into the memory that the launcher gives a command that reads, with room to spare. */
    private static final long MOST_CELLS = 10_000_000;

    private static final int LONGEST_NAME = 31;
    private static final String PUBLISHER = "T Level statistics warehouse";
    private static final String ELSEWHERE =
            "export it to parquet, csv or duckdb, or a part of it with `sql … -o FILE.csv`";

    private final Meanings meanings;
    private final Instant published;

    ExportedWorkbook(Meanings meanings, Instant published) {
        this.meanings = meanings;
        this.published = published;
    }

    /**
     * Makes sure that a sheet can hold a table.
     *
     * @throws IllegalArgumentException when it cannot
     */
    static void requireFits(TableContract table, long rows) {
        if (rows > TableSheet.MOST_ROWS) {
            throw new IllegalArgumentException("%s has %,d rows, and a sheet of Excel takes %,d: %s"
                    .formatted(table.name(), rows, TableSheet.MOST_ROWS, ELSEWHERE));
        }
        if (rows * table.columns().size() > MOST_CELLS) {
            throw new IllegalArgumentException("%s has %,d cells, and a workbook is written of %,d at most: %s"
                    .formatted(table.name(), rows * table.columns().size(), MOST_CELLS, ELSEWHERE));
        }
    }

    AccessibleWorkbook of(List<ExportedTable> tables) {
        long cells = tables.stream()
                .mapToLong(
                        table -> table.rowCount() * table.contract().columns().size())
                .sum();
        if (cells > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "these tables have %,d cells, and a workbook is written of %,d at most: name fewer tables"
                            .formatted(cells, MOST_CELLS));
        }
        List<TableSheet> sheets = new ArrayList<>(List.of(
                words("Tables", "The tables of this workbook", Meanings.TABLES, meanings.tables()),
                words("Columns", "The columns of its tables", Meanings.COLUMNS, meanings.columns())));
        // a sheet must have rows; how many a table has stands on the first
        tables.stream().filter(table -> table.rowCount() > 0).forEach(table -> sheets.add(sheet(table)));
        return new AccessibleWorkbook(
                new DocumentProperties(
                        "Tables of the T Level statistics warehouse",
                        PUBLISHER,
                        "Published tables with their meanings",
                        String.join(" ", meanings.caution()),
                        published),
                List.of(),
                List.of(new CoverSection(
                        "Before you use them",
                        meanings.caution().stream().map(TextLine::of).toList())),
                List.of(),
                sheets);
    }

    private static TableSheet words(String name, String title, List<String> header, List<List<String>> rows) {
        return new TableSheet(
                name,
                title,
                List.of(),
                header.stream().map(TableColumn::words).toList(),
                rows.stream()
                        .map(row -> row.stream().map(SheetColumn::words).toList())
                        .toList());
    }

    private static TableSheet sheet(ExportedTable table) {
        List<Row> rows = table.rows().collectAsList();
        if (rows.size() != table.rowCount()) {
            throw new IllegalStateException(
                    "%,d rows of %s were read, which has %,d".formatted(rows.size(), table.name(), table.rowCount()));
        }
        List<SheetColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(SheetColumn.of(rows, i));
        }
        List<String> leadIn = new ArrayList<>(List.of(line(table.contract().description())));
        List<String> rounded = columns.stream()
                .filter(SheetColumn::isRounded)
                .map(column -> column.header().heading())
                .toList();
        if (!rounded.isEmpty()) {
            leadIn.add("Rounded to what a spreadsheet keeps: %s.".formatted(String.join(", ", rounded)));
        }
        leadIn.add("%s stands where a column of words has no value, %s for a text without letters."
                .formatted(SheetColumn.MISSING, SheetColumn.BLANK));
        return new TableSheet(
                sheetName(table.name()),
                table.name(),
                leadIn,
                columns.stream().map(SheetColumn::header).toList(),
                rows.stream()
                        .map(row ->
                                columns.stream().map(column -> column.cell(row)).toList())
                        .toList());
    }

    /** A name that spreadsheets take: what is too long ends early. */
    static String sheetName(String table) {
        return table.length() <= LONGEST_NAME ? table : table.substring(0, LONGEST_NAME);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
