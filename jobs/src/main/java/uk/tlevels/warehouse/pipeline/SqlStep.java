package uk.tlevels.warehouse.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;

/**
 * A table that one SQL file builds: {@code sql/<schema>/<table>.sql} on the class path, with the columns that its contract
 * computes from those that the statement gives.
 *
 * @param contract the table
 * @param text the statement
 * @param inputs the tables that it names
 * @param references the reference files that it names
 * @param reference all reference files
 */
record SqlStep(
        TableContract contract, SqlText text, Set<TableName> inputs, Set<String> references, ReferenceData reference)
        implements Step {
    /** The step of a table, when there is an SQL file for it. */
    static Optional<SqlStep> find(TableContract contract, ReferenceData reference) {
        return SqlText.of(contract.name()).map(sql -> {
            Set<String> names = SqlNames.in(wholeRows(contract, sql).statement(sql.text()));
            return new SqlStep(
                    contract,
                    sql,
                    names.stream()
                            .flatMap(name -> TableName.parse(name).stream())
                            .collect(Collectors.toUnmodifiableSet()),
                    names.stream()
                            .filter(name -> name.startsWith("reference."))
                            .collect(Collectors.toUnmodifiableSet()),
                    reference);
        });
    }

    /** The statement. */
    String sql() {
        return text.text();
    }

    /** The statement with the columns that the contract computes from those that it gives. */
    String wholeSql() {
        return wholeRows(contract, text).statement(sql());
    }

    /** The rows of the table by those that the statement, or another in its place, gives. */
    Dataset<Row> whole(Dataset<Row> given) {
        return wholeRows(contract, text).of(given);
    }

    private static WholeRows wholeRows(TableContract contract, SqlText text) {
        return new WholeRows(contract, text.files().get(0));
    }

    @Override
    public List<String> files() {
        return text.files();
    }

    @Override
    public String definition() {
        return Sha256.of(sql());
    }

    @Override
    public boolean makesPseudonyms() {
        return SqlNames.makePseudonyms(wholeSql());
    }

    @Override
    public Dataset<Row> rows(Lake lake) {
        requireNames(lake.spark());
        makeKnown(lake);
        return whole(given(lake.spark(), sql()));
    }

    /** The rows that the statement gives, or it with other names for tables. */
    private Dataset<Row> given(SparkSession spark, String named) {
        return text.placing(named, spark, () -> spark.sql(named));
    }

    @Override
    public Optional<Slicing> slicing() {
        return Slicing.in(sql());
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
            return whole(given(lake.spark(), SqlNames.renamed(sql(), views)));
        } finally {
            // the statement has been analysed and needs their names no more
            views.values().forEach(view -> lake.spark().catalog().dropTempView(view));
        }
    }

    private void makeKnown(Lake lake) {
        inputs.forEach(lake::read);
        references.forEach(name -> reference.register(lake.spark(), name));
    }

    private Set<String> relations(SparkSession spark) {
        try {
            return SqlRelations.in(spark, wholeSql());
        } catch (IllegalArgumentException e) {
            text.placing(sql(), spark, () -> SqlRelations.parse(spark, sql()));
            wholeRows(contract, text).requireSql(spark);
            throw text.at((int) sql().stripTrailing().lines().count())
                    .error("the statement ends too early: write it without ; at its end", e);
        }
    }

    /** A table that were read and not known to be would leave this one as it is when that one changes. */
    private void requireNames(SparkSession spark) {
        Set<String> known = SqlNames.in(wholeSql());
        Set<String> read = relations(spark).stream()
                .filter(SqlNames::isOfWarehouse)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.equals(read)) {
            throw new IllegalStateException(
                    "the SQL of table %s reads %s, but names %s: write the tables without backquotes, and no alias called like a schema"
                            .formatted(table(), read, known));
        }
    }
}
