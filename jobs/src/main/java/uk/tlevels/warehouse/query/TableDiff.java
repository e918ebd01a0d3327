package uk.tlevels.warehouse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.pipeline.Warehouse;

/**
 * What changed in a table between two versions. Rows are the same by the key of the contract; of a table without one (bronze)
 * a row is only there or not.
 *
 * @param rows {@code change} (added, removed or changed), the key, and of changed rows a row for each cell with {@code
 *     column}, {@code before} and {@code after}; without a key {@code change} and the whole row
 * @param columnsAdded columns that only the later version has
 * @param columnsRemoved columns that only the earlier version has
 */
public record TableDiff(Dataset<Row> rows, List<String> columnsAdded, List<String> columnsRemoved) {
    /** Copies the lists. */
    public TableDiff {
        columnsAdded = List.copyOf(columnsAdded);
        columnsRemoved = List.copyOf(columnsRemoved);
    }

    /**
     * Compares two versions.
     *
     * @param from the earlier Delta version
     * @param to the later one
     * @throws IllegalArgumentException when a version lacks a column of the key
     */
    public static TableDiff of(Warehouse warehouse, TableContract table, long from, long to) {
        List<String> before = columns(warehouse, table, from);
        List<String> after = columns(warehouse, table, to);
        List<String> shared = after.stream().filter(before::contains).toList();
        if (!shared.containsAll(table.primaryKey())) {
            throw new IllegalArgumentException(
                    "%s had another key in one of these versions, so its rows cannot be told apart"
                            .formatted(table.name()));
        }
        String sql =
                table.primaryKey().isEmpty() ? withoutKey(table, shared, from, to) : byKey(table, shared, from, to);
        return new TableDiff(
                warehouse.queries().rows(sql),
                after.stream().filter(c -> !before.contains(c)).toList(),
                before.stream().filter(c -> !after.contains(c)).toList());
    }

    private static List<String> columns(Warehouse warehouse, TableContract table, long version) {
        return List.of(
                warehouse.queries().rows("select * from " + at(table, version)).columns());
    }

    private static String at(TableContract table, long version) {
        return table.name() + " version as of " + version;
    }

    private static String withoutKey(TableContract table, List<String> columns, long from, long to) {
        String list = columns.stream().map(TableDiff::quoted).collect(Collectors.joining(", "));
        String before = "select " + list + " from " + at(table, from);
        String after = "select " + list + " from " + at(table, to);
        return "select 'removed' as change, * from (%s except all %s) union all select 'added' as change, * from (%s except all %s)"
                .formatted(before, after, after, before);
    }

    private static String byKey(TableContract table, List<String> columns, long from, long to) {
        List<String> key = table.primaryKey();
        List<String> values = columns.stream().filter(c -> !key.contains(c)).toList();
        String cells = values.stream()
                .map(c ->
                        "if(before.%1$s <=> after.%1$s, null, named_struct('column', '%2$s', 'before', cast(before.%1$s as string), 'after', cast(after.%1$s as string)))"
                                .formatted(quoted(c), c))
                .collect(Collectors.joining(", "));
        String none = "array(cast(null as struct<column: string, before: string, after: string>))";
        List<String> select = new ArrayList<>();
        select.add(
                "case when before.present is null then 'added' when after.present is null then 'removed' else 'changed' end as change");
        key.forEach(c -> select.add("coalesce(after.%1$s, before.%1$s) as %1$s".formatted(quoted(c))));
        select.add(
                "explode(if(before.present is null or after.present is null, %s, filter(array(%s), cell -> cell is not null))) as cell"
                        .formatted(
                                none,
                                values.isEmpty()
                                        ? "cast(null as struct<column: string, before: string, after: string>)"
                                        : cells));
        String same = key.stream()
                .map(c -> "before.%1$s <=> after.%1$s".formatted(quoted(c)))
                .collect(Collectors.joining(" and "));
        return """
                with before as (select *, true as present from %s),
                after as (select *, true as present from %s),
                cells as (
                    select %s
                    from before
                    full outer join after
                        on %s
                )
                select %s, cell.column, cell.before, cell.after
                from cells
                order by all
                """
                .formatted(
                        at(table, from),
                        at(table, to),
                        String.join(", ", select),
                        same,
                        Stream.concat(Stream.of("change"), key.stream().map(TableDiff::quoted))
                                .collect(Collectors.joining(", ")));
    }

    private static String quoted(String column) {
        return "`" + column + "`";
    }
}
