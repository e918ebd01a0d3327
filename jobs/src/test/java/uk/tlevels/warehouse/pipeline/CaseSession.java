package uk.tlevels.warehouse.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.config.Secret;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;

/** A warehouse opened as ever, in which SQL can be run on the rows of a case instead of the tables. */
final class CaseSession implements AutoCloseable {
    /** The shipped contracts. */
    static final Contracts CONTRACTS = Contracts.read(Schemas.folder());

    private final Warehouse warehouse;
    private final GivenTables tables;
    private final ReferenceData reference = new ReferenceData(Schemas.folder().resolve("reference"));

    private CaseSession(Warehouse warehouse, GivenTables tables) {
        this.warehouse = warehouse;
        this.tables = tables;
    }

    static CaseSession open(Path folder) {
        SharedSpark.start();
        Settings settings = SharedSpark.settings(folder, Map.of("spark.conf.\"spark.sql.adaptive.enabled\"", "false"));
        Warehouse warehouse = Warehouse.open(
                settings.withPseudonymKey(Secret.of(CaseValues.KEY)), CONTRACTS, Progress.silent(), Clock.systemUTC());
        SparkSession spark = warehouse.lake().spark();
        spark.conf().set("spark.sql.catalog.given", GivenTables.class.getName());
        return new CaseSession(warehouse, (GivenTables) ((org.apache.spark.sql.classic.SparkSession) spark)
                .sessionState()
                .catalogManager()
                .catalog("given"));
    }

    Lake lake() {
        return warehouse.lake();
    }

    /** The rows that a table's SQL makes of a case. */
    Dataset<Row> rows(TableName table, SqlCase given) {
        SparkSession spark = lake().spark();
        SqlStep step = SqlStep.find(CONTRACTS.table(table), reference).orElseThrow();
        String sql = step.sql();
        Set<String> names = SqlRelations.in(spark, sql);
        names.forEach(name -> reference.register(spark, name));
        Set<TableName> inputs =
                names.stream().flatMap(name -> TableName.parse(name).stream()).collect(Collectors.toSet());
        given.given().keySet().stream().filter(t -> !inputs.contains(t)).forEach(t -> {
            throw new AssertionError(given.where() + ": the SQL does not read " + t);
        });
        tables.clear();
        for (TableName input : inputs) {
            StructType schema = CONTRACTS.table(input).schema();
            var toCatalyst = CatalystTypeConverters.createToCatalystConverter(schema);
            tables.hold(
                    input.toString(),
                    schema,
                    CaseValues.rows(given.rows(input), schema).stream()
                            .map(row -> (InternalRow) toCatalyst.apply(row))
                            .toList());
        }
        spark.sql("use given");
        setAsAt(spark, given.asAt());
        try {
            return step.whole(spark.sql(sql));
        } finally {
            setAsAt(spark, SqlCase.empty().asAt());
            spark.sql("use spark_catalog.default");
        }
    }

    private static void setAsAt(SparkSession spark, String day) {
        spark.sql("set variable as_at = date '" + day + "'");
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
