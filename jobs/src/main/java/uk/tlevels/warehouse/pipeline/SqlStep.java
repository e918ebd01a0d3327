package uk.tlevels.warehouse.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
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
 * A table that one SQL file builds: {@code sql/<schema>/<table>.sql} on the class path.
 *
 * @param contract the table
 * @param sql the statement
 * @param inputs the tables that it names
 * @param references the reference files that it names
 */
record SqlStep(TableContract contract, String sql, Set<TableName> inputs, Set<String> references) implements Step {

    /** The step of a table, when there is an SQL file for it. */
    static Optional<SqlStep> find(TableContract contract) {
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
                            .collect(Collectors.toUnmodifiableSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String definition() {
        return Sha256.of(sql);
    }

    @Override
    public Dataset<Row> rows(Lake lake) {
        requireNames(lake.spark());
        inputs.forEach(lake::read);
        return lake.spark().sql(sql);
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
