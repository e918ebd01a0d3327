package uk.tlevels.warehouse.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import uk.tlevels.publishing.spreadsheet.SpreadsheetFormat;
import uk.tlevels.warehouse.catalog.Catalog;
import uk.tlevels.warehouse.contract.KindView;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.PublicationLog;
import uk.tlevels.warehouse.pipeline.TypedName;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.query.Output;
import uk.tlevels.warehouse.query.RowFormat;

/** Writes tables as one publication shows them, all of the same one, into a folder with what they mean. */
public final class Export {
    private final Warehouse warehouse;
    private final Publication publication;
    private final Instant published;

    /**
     * An export of what is published now.
     *
     * @throws uk.tlevels.warehouse.config.SettingsException when there is no warehouse
     * @throws IllegalArgumentException when nothing has been published
     */
    public Export(Warehouse warehouse) {
        this.warehouse = warehouse;
        warehouse.requireHeld();
        PublicationLog log = PublicationLog.read(warehouse.lake());
        if (log.all().isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing is published yet, so there is nothing to export: `tlevels run`");
        }
        long latest = log.all().lastKey();
        this.publication = log.numbered(latest).orElseThrow();
        this.published = log.all().lastEntry().getValue().at();
    }

    /**
     * The tables that some names and patterns stand for, in which {@code *} stands for anything.
     *
     * @param people whether tables may hold columns about single people
     * @throws IllegalArgumentException when a name stands for no table that is published, or tables about people are
     *     among them and may not be
     */
    public List<TableContract> tables(List<String> patterns, boolean people) {
        Catalog catalog = new Catalog(warehouse);
        TreeMap<TableName, TableContract> chosen = new TreeMap<>();
        for (String pattern : patterns) {
            List<TableContract> found = pattern.contains("*")
                    ? catalog.tables(pattern).stream().filter(this::isHeld).toList()
                    : List.of(named(pattern));
            if (found.isEmpty()) {
                throw new IllegalArgumentException("no published table is called like '%s'".formatted(pattern));
            }
            found.forEach(table -> chosen.put(table.name(), table));
        }
        if (!people) {
            requireNobody(chosen.values().stream().toList());
        }
        return List.copyOf(chosen.values());
    }

    private TableContract named(String name) {
        TableName table = TypedName.of(name, warehouse.lake()::contracts);
        warehouse.lake().contracts().view(table).map(KindView::table).ifPresent(behind -> {
            throw new IllegalArgumentException(
                    "%s is a view of %s: export that, and choose by row_kind".formatted(name, behind.name()));
        });
        TableContract contract = warehouse.contract(table);
        if (!isHeld(contract)) {
            throw new IllegalArgumentException(
                    "table %s is not published, so there is nothing to export".formatted(name));
        }
        return contract;
    }

    private boolean isHeld(TableContract table) {
        return table.name().zone() == Zone.OPS
                ? warehouse.lake().exists(table.name())
                : publication.find(table.name()).isPresent();
    }

    private static void requireNobody(List<TableContract> tables) {
        List<TableContract> refused = tables.stream()
                .filter(table -> !ExportedTable.aboutPeople(table).isEmpty())
                .toList();
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException(
                    ("%s (%s) %s of single people, by name or under a pseudonym, and what is exported neither `forget` nor"
                                    + " the warehouse's access rights reach: name other tables, or say --people")
                            .formatted(
                                    refused.get(0).name(),
                                    String.join(", ", ExportedTable.aboutPeople(refused.get(0))),
                                    refused.size() == 1 ? "tells" : "and %d more tell".formatted(refused.size() - 1)));
        }
    }

    /**
     * Writes tables.
     *
     * @param folder where they go; it appears whole or not at all
     * @param libraries where the driver of DuckDB lies
     * @return what was written
     * @throws IllegalArgumentException when a workbook cannot hold them
     */
    public List<ExportedTable> write(
            List<TableContract> tables, ExportFormat format, ExportFolder folder, Path libraries) {
        if (format == ExportFormat.xlsx) {
            tables.forEach(table ->
                    publication.find(table.name()).ifPresent(pin -> ExportedWorkbook.requireFits(table, pin.rows())));
        }
        List<String> statements =
                tables.stream().map(table -> "select * from " + table.name()).toList();
        warehouse.queries().look(statements, publication);
        List<ExportedTable> exported = new ArrayList<>();
        for (TableContract table : tables) {
            Dataset<Row> rows = warehouse.queries().rows("select * from " + table.name());
            exported.add(new ExportedTable(
                    table,
                    publication.find(table.name()).map(Publication.Pin::rows).orElseGet(rows::count),
                    format.file(table.name().toString()),
                    rows));
        }
        folder.write(scratch -> {
            Meanings meanings = new Meanings(exported, publication.id(), published);
            meanings.write(scratch, format);
            rows(exported, meanings, format, scratch, libraries);
        });
        return exported;
    }

    private void rows(
            List<ExportedTable> tables, Meanings meanings, ExportFormat format, Path scratch, Path libraries) {
        switch (format) {
            case parquet, csv ->
                tables.forEach(table -> new Output(
                                RowFormat.valueOf(format.name()), Optional.of(scratch.resolve(table.file())))
                        .write(table.rows(), line -> {}));
            case duckdb -> database(tables, scratch, libraries);
            case xlsx -> workbook(tables, meanings, scratch);
        }
    }

    private static void database(List<ExportedTable> tables, Path scratch, Path libraries) {
        Path file = scratch.resolve(ExportFormat.duckdb.file(""));
        try (ExportedDatabase database = ExportedDatabase.create(file, libraries)) {
            for (ExportedTable table : tables) {
                Path parquet = scratch.resolve(table.name() + ".parquet");
                new Output(RowFormat.parquet, Optional.of(parquet)).write(table.rows(), line -> {});
                database.add(table, parquet);
                Files.delete(parquet);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB cannot write its file: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + scratch, e);
        }
    }

    private void workbook(List<ExportedTable> tables, Meanings meanings, Path scratch) {
        try (OutputStream out = Files.newOutputStream(scratch.resolve(ExportFormat.xlsx.file("")))) {
            SpreadsheetFormat.XLSX.write(new ExportedWorkbook(meanings, published).of(tables), out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the workbook to " + scratch, e);
        }
    }
}
