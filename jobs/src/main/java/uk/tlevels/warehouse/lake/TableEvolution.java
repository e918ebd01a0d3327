package uk.tlevels.warehouse.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;
import uk.tlevels.warehouse.contract.TableContract;

/**
 * A table that cannot be computed again, under a newer version of its contract: it gains columns, and columns gain range.
 * A column is never lost, and no value is.
 */
final class TableEvolution {
    private final TableContract contract;
    private final List<StructField> held;
    private final List<StructField> wanted;

    TableEvolution(TableContract contract, StructType held) {
        this.contract = contract;
        this.held = Arrays.asList(held.fields());
        this.wanted = Arrays.asList(contract.schema().fields());
    }

    /**
     * Brings the table to the contract: a new column in a commit that touches no data, a wider type by writing the table
     * anew, which every reader understands.
     *
     * @throws LakeException when the contract drops a column or gives it a type that does not hold all its values
     */
    void apply(SparkSession spark, String path, DeltaLog log, TableDefinition definition) {
        List<StructField> evolved = new ArrayList<>();
        boolean wider = false;
        for (StructField field : held) {
            StructField now = find(wanted, field.name())
                    .orElseThrow(() -> new LakeException("%s: version %s drops column '%s', which table %s holds"
                            .formatted(
                                    contract.document().file(),
                                    contract.document().version(),
                                    field.name(),
                                    contract.name())));
            boolean same = now.dataType().asNullable().equals(field.dataType().asNullable());
            if (!same && !isWider(now.dataType(), field.dataType())) {
                throw new LakeException("%s: version %s makes column '%s' %s, but table %s holds it as %s"
                        .formatted(
                                contract.document().file(),
                                contract.document().version(),
                                field.name(),
                                now.dataType().sql(),
                                contract.name(),
                                field.dataType().sql()));
            }
            wider |= !same;
            evolved.add(same ? field : nullable(now));
        }
        wanted.stream()
                .filter(f -> find(held, f.name()).isEmpty())
                .map(TableEvolution::nullable)
                .forEach(evolved::add);
        StructType schema = DataTypes.createStructType(evolved);
        if (wider) {
            rewrite(spark, path, schema);
        }
        definition.evolve(log, schema);
    }

    private void rewrite(SparkSession spark, String path, StructType schema) {
        Column[] columns = Arrays.stream(schema.fields())
                .map(f -> (find(held, f.name()).isPresent() ? col(f.name()) : lit(null))
                        .cast(f.dataType())
                        .as(f.name(), f.metadata()))
                .toArray(Column[]::new);
        spark.read()
                .format("delta")
                .load(path)
                .select(columns)
                .write()
                .format("delta")
                .mode("overwrite")
                .option("overwriteSchema", true)
                .option(
                        "userMetadata",
                        "contract version " + contract.document().version())
                .save(path);
    }

    /** Whether a type holds every value of another exactly: whole numbers and decimals with more room, days as moments. */
    private static boolean isWider(DataType now, DataType before) {
        boolean exact = now instanceof IntegralType || now instanceof DecimalType || now instanceof TimestampType;
        return exact && Cast.canUpCast(before, now);
    }

    private static StructField nullable(StructField field) {
        return new StructField(field.name(), field.dataType().asNullable(), true, field.metadata());
    }

    private static Optional<StructField> find(List<StructField> fields, String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
