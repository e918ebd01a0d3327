package uk.tlevels.warehouse.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.contract.Breakdowns;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;

/**
 * A table that one SQL file builds: {@code sql/<schema>/<table>.sql} on the class path.
 *
 * @param contract the table
 * @param sql the statement
 * @param inputs the tables that it names
 * @param references the reference files that it names
 * @param reference all reference files
 */
record SqlStep(
        TableContract contract, String sql, Set<TableName> inputs, Set<String> references, ReferenceData reference)
        implements Step {
    /** The country as the publisher's files name it, by ONS code and name. */
    private static final Map<String, String> ENGLAND = Map.of("country_code", "E92000001", "country_name", "England");

    /** The step of a table, when there is an SQL file for it. */
    static Optional<SqlStep> find(TableContract contract, ReferenceData reference) {
        String file = "/sql/" + contract.name().zone().schema() + "/"
                + contract.name().table() + ".sql";
        try (InputStream in = SqlStep.class.getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Set<String> names = SqlNames.in(sql);
            return Optional.of(new SqlStep(
                    contract,
                    sql,
                    names.stream()
                            .flatMap(name -> TableName.parse(name).stream())
                            .collect(Collectors.toUnmodifiableSet()),
                    names.stream()
                            .filter(name -> name.startsWith("reference."))
                            .collect(Collectors.toUnmodifiableSet()),
                    reference));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String definition() {
        return Sha256.of(sql);
    }

    @Override
    public boolean makesPseudonyms() {
        return SqlNames.makePseudonyms(sql);
    }

    @Override
    public Dataset<Row> rows(Lake lake) {
        requireNames(lake.spark());
        makeKnown(lake);
        return completed(contract, lake.spark().sql(sql));
    }

    @Override
    public Optional<Slicing> slicing() {
        return Slicing.in(sql);
    }

    @Override
    public Dataset<Row> rows(Lake lake, Map<TableName, Dataset<Row>> some) {
        Map<String, String> views = new TreeMap<>();
        some.forEach((input, rows) -> {
            String view = "some_of_%s_for_%s".formatted(input, table()).replace('.', '_');
            rows.createOrReplaceTempView(view);
            views.put(input.toString(), view);
        });
        try {
            makeKnown(lake);
            return completed(contract, lake.spark().sql(SqlNames.renamed(sql, views)));
        } finally {
            // the statement has been analysed and needs their names no more
            views.values().forEach(view -> lake.spark().catalog().dropTempView(view));
        }
    }

    private void makeKnown(Lake lake) {
        inputs.forEach(lake::read);
        references.forEach(name -> reference.register(lake.spark(), name));
    }

    /** What statements need not say: all figures are England's, and of which kind a row is follows from its totals. */
    static Dataset<Row> completed(TableContract contract, Dataset<Row> rows) {
        List<String> given = List.of(rows.columns());
        List<Column> columns = new ArrayList<>();
        for (String name : contract.columnNames()) {
            if (given.contains(name)) {
                columns.add(col(name));
            } else if (ENGLAND.containsKey(name)) {
                columns.add(lit(ENGLAND.get(name)).as(name));
            } else if (name.equals(Breakdowns.COLUMN)) {
                contract.breakdowns()
                        .ifPresent(by -> columns.add(expr(by.expression()).as(name)));
            }
        }
        given.stream()
                .filter(name -> contract.column(name).isEmpty())
                .map(name -> col(name))
                .forEach(columns::add);
        return columns.size() == given.size() ? rows : rows.select(columns.toArray(Column[]::new));
    }

    /** A table that were read and not known to be would leave this one as it is when that one changes. */
    private void requireNames(SparkSession spark) {
        Set<String> known = SqlNames.in(sql);
        Set<String> read = SqlRelations.in(spark, sql).stream()
                .filter(SqlNames::isOfWarehouse)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.equals(read)) {
            throw new IllegalStateException(
                    "the SQL of table %s reads %s, but names %s: write the tables without backquotes, and no alias called like a schema"
                            .formatted(table(), read, known));
        }
    }
}
