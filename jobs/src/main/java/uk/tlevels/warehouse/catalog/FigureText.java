package uk.tlevels.warehouse.catalog;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.read.StoredRow;
import uk.tlevels.warehouse.pipeline.figures.FigureSource;

/** A published figure followed down to the files behind it, for a screen. */
public final class FigureText {
    private FigureText() {}

    /** Prints where a figure comes from, a line at a time. */
    public static void print(Catalog catalog, FigureSource figure, Consumer<String> lines) {
        Optional<StoredRow> compared = Optional.ofNullable(catalog.compared().get(figure.id()));
        lines.accept("%s  “%s”".formatted(figure.id(), figure.statement().quote()));
        lines.accept("      " + figure.statement().document()
                + figure.statement().address().map(a -> ", " + a).orElse(""));
        lines.accept("      defined in %s".formatted(figure.origin()));
        lines.accept("published  %s (%s), rule: %s"
                .formatted(figure.statement().published(), figure.statement().unit(), figure.rule()));
        lines.accept("computed   "
                + compared.flatMap(row -> row.text("computed")).orElse("nothing yet")
                + compared.flatMap(row -> row.text("computed_exact"))
                        .map(exact -> ", exactly " + exact)
                        .orElse("")
                + compared.map(row -> row.flag("agrees") ? ": agrees" : ": DIFFERS")
                        .orElse(""));
        lines.accept("      = " + figure.formula());
        figure.note().ifPresent(note -> lines.accept("note       " + note));
        for (int i = 0; i < figure.cells().size(); i++) {
            cell(catalog, i + 1, figure.cells().get(i), lines);
        }
        tables(catalog, figure, lines);
    }

    private static void cell(Catalog catalog, int number, FigureSource.CellSource cell, Consumer<String> lines) {
        Optional<StoredRow> row = catalog.row(cell);
        lines.accept("");
        lines.accept("[%d]   %s.%s = %s"
                .formatted(
                        number,
                        cell.table(),
                        cell.column(),
                        row.flatMap(r -> Optional.ofNullable(r.values().get(cell.column())))
                                .map(Object::toString)
                                .orElse(row.isPresent() ? "NULL" : "no such row")));
        new TreeMap<>(cell.where())
                .forEach((column, value) ->
                        lines.accept("      %s = %s".formatted(column, value.isEmpty() ? "NULL" : value)));
        lines.accept("      jobs/tlevels sql \"%s\"".formatted(cell.sql()));
    }

    private static void tables(Catalog catalog, FigureSource figure, Consumer<String> lines) {
        List<TableName> behind = catalog.behind(
                figure.cells().stream().map(FigureSource.CellSource::table).collect(Collectors.toSet()));
        lines.accept("");
        lines.accept("computed from, step by step");
        for (TableName table : behind) {
            TableCard card = catalog.card(table);
            lines.accept("      %-30s %14s  %s%s"
                    .formatted(
                            table,
                            card.visible()
                                    .map(v -> "%,d rows".formatted(v.rows()))
                                    .orElse("not published"),
                            card.origin().definition(),
                            card.load()
                                    .filter(load -> catalog.source(table).isPresent())
                                    .map(load -> ", %,d files, the newest %s".formatted(load.files(), load.file()))
                                    .orElse("")));
        }
    }
}
