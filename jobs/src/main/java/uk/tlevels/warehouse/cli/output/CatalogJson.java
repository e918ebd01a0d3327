package uk.tlevels.warehouse.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.warehouse.catalog.Catalog;
import uk.tlevels.warehouse.catalog.ColumnValues;
import uk.tlevels.warehouse.catalog.TableCard;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.KindView;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.read.StoredRow;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.figures.FigureSource;

/** What is known of tables, columns and figures, for other programs. */
public final class CatalogJson {
    private CatalogJson() {}

    /** A table of a list, at the version that is visible. */
    public static Map<String, Object> listed(TableContract contract, Optional<Publication.Pin> visible) {
        return JsonValues.of(
                "table",
                contract.name(),
                "version",
                visible.map(Publication.Pin::version),
                "rows",
                visible.map(Publication.Pin::rows),
                "description",
                contract.description());
    }

    /** What a search found. */
    public static Map<String, Object> found(Catalog.Hit hit) {
        return JsonValues.of("table", hit.table(), "column", hit.column(), "description", hit.meaning());
    }

    /**
     * Everything that is known of a table, or of a view of its rows.
     *
     * @throws IllegalArgumentException when there is neither
     */
    public static Map<String, Object> described(Catalog catalog, TableName name) {
        return catalog.view(name).map(CatalogJson::view).orElseGet(() -> card(catalog, catalog.card(name)));
    }

    private static Map<String, Object> view(KindView view) {
        return JsonValues.of(
                "view",
                view.name(),
                "table",
                view.table().name(),
                "kind",
                view.kind(),
                "key",
                view.columns().stream()
                        .map(Column::name)
                        .filter(view.table().primaryKey()::contains)
                        .toList(),
                "sql",
                view.sql(),
                "columns",
                columns(view.table(), view.columns()));
    }

    private static Map<String, Object> card(Catalog catalog, TableCard card) {
        TableContract contract = card.contract();
        TableCard.Origin origin = card.origin();
        return JsonValues.of(
                "table",
                contract.name(),
                "holds",
                contract.meaning(),
                "row",
                contract.grain(),
                "key",
                contract.primaryKey(),
                "source",
                JsonValues.of(
                        "words",
                        origin.words(),
                        "definition",
                        origin.definition(),
                        "tables",
                        origin.inputs(),
                        "references",
                        origin.references(),
                        "sources",
                        origin.sources()),
                "read_by",
                card.readBy(),
                "visible",
                card.visible()
                        .map(visible -> JsonValues.of(
                                "publication",
                                visible.publication(),
                                "version",
                                visible.version(),
                                "rows",
                                visible.rows(),
                                "since",
                                visible.since())),
                "loaded",
                card.load()
                        .map(load -> JsonValues.of(
                                "files", load.files(), "newest_file", load.file(), "newest_at", load.at())),
                "rules",
                contract.rules().size() + contract.tableRules().size(),
                "broken",
                card.quality().stream()
                        .map(finding -> JsonValues.of(
                                "rule",
                                finding.rule(),
                                "severity",
                                finding.severity(),
                                "rows",
                                finding.rows(),
                                "description",
                                finding.description()))
                        .toList(),
                "views",
                catalog.views(contract).stream().map(KindView::name).toList(),
                "columns",
                columns(contract, contract.columns()));
    }

    private static List<Map<String, Object>> columns(TableContract contract, List<Column> columns) {
        return columns.stream()
                .map(column -> JsonValues.of(
                        "name",
                        column.name(),
                        "type",
                        column.type().simpleString(),
                        "required",
                        column.required(),
                        "description",
                        column.description(),
                        "computed_as",
                        contract.derivation(column),
                        "values",
                        ColumnValues.of(contract, column),
                        "classification",
                        column.classification().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** A published figure followed to its cells and the tables behind. */
    public static Map<String, Object> explained(Catalog catalog, FigureSource figure) {
        Optional<StoredRow> compared = Optional.ofNullable(catalog.compared().get(figure.id()));
        return JsonValues.of(
                "figure",
                figure.id(),
                "quote",
                figure.statement().quote(),
                "document",
                figure.statement().document(),
                "address",
                figure.statement().address(),
                "defined_in",
                figure.origin(),
                "published",
                figure.statement().published(),
                "unit",
                figure.statement().unit(),
                "rule",
                figure.rule(),
                "note",
                figure.note(),
                "computed",
                compared.flatMap(row -> row.text("computed")),
                "computed_exact",
                compared.flatMap(row -> row.text("computed_exact")),
                "agrees",
                compared.map(row -> row.flag("agrees")),
                "formula",
                figure.formula(),
                "cells",
                figure.cells().stream().map(cell -> cell(catalog, cell)).toList(),
                "tables",
                behind(catalog, figure));
    }

    private static Map<String, Object> cell(Catalog catalog, FigureSource.CellSource cell) {
        Optional<StoredRow> row = catalog.row(cell);
        return JsonValues.of(
                "table",
                cell.table(),
                "column",
                cell.column(),
                "where",
                where(cell),
                "row_is_there",
                row.isPresent(),
                "value",
                row.flatMap(r -> Optional.ofNullable(r.values().get(cell.column()))),
                "sql",
                cell.sql());
    }

    /** An empty text picks a missing value. */
    private static Map<String, Optional<String>> where(FigureSource.CellSource cell) {
        Map<String, Optional<String>> where = new TreeMap<>();
        cell.where()
                .forEach((column, value) -> where.put(column, Optional.of(value).filter(text -> !text.isEmpty())));
        return where;
    }

    private static List<Map<String, Object>> behind(Catalog catalog, FigureSource figure) {
        Stream<TableName> tables = figure.cells().stream().map(FigureSource.CellSource::table);
        return catalog.behind(tables.collect(Collectors.toSet())).stream()
                .map(table -> {
                    TableCard card = catalog.card(table);
                    Optional<TableCard.Load> load =
                            card.load().filter(l -> catalog.source(table).isPresent());
                    return JsonValues.of(
                            "table",
                            table,
                            "rows",
                            card.visible().map(TableCard.Visible::rows),
                            "definition",
                            card.origin().definition(),
                            "files",
                            load.map(TableCard.Load::files),
                            "newest_file",
                            load.map(TableCard.Load::file));
                })
                .toList();
    }
}
