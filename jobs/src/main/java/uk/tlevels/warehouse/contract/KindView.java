package uk.tlevels.warehouse.contract;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of one kind of a table with totals, without the columns that are {@code Total} in all of them:
 * {@code gold.starts_by_region}, {@code gold.starts_by_route_and_sex}, {@code gold.starts_total}.
 *
 * @param name what it is called
 * @param table the table
 * @param kind the kind of its rows
 */
public record KindView(TableName name, TableContract table, String kind) {

    /** One for each kind of row of a table; none where no totals stand among its rows. */
    static Stream<KindView> of(TableContract table) {
        return table.breakdowns().stream()
                .flatMap(by -> by.kinds().stream())
                .map(kind -> new KindView(new TableName(table.name().zone(), name(table, kind)), table, kind));
    }

    private static String name(TableContract table, String kind) {
        String suffix = kind.equals(Breakdowns.TOTAL) ? "_total" : "_by_" + kind.replace(", ", "_and_");
        return table.name().table() + suffix;
    }

    /** Its columns. */
    public List<Column> columns() {
        Breakdowns by = table.breakdowns().orElseThrow();
        List<String> broken = by.columnsOf(kind);
        return table.columns().stream()
                .filter(column -> !column.name().equals(Breakdowns.COLUMN))
                .filter(column -> !by.columns().contains(column.name()) || broken.contains(column.name()))
                .toList();
    }

    /** The Spark schema. */
    public StructType schema() {
        return SparkTypes.struct(columns());
    }

    /** The statement that it stands for. */
    public String sql() {
        return "select %s from %s where %s = '%s'"
                .formatted(
                        String.join(", ", columns().stream().map(Column::name).toList()),
                        table.name(),
                        Breakdowns.COLUMN,
                        kind);
    }
}
