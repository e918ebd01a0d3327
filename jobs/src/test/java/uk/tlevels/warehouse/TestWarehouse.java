package uk.tlevels.warehouse;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.ingest.IngestReport;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.RunOptions;
import uk.tlevels.warehouse.pipeline.RunReport;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** A warehouse with its landing folder in a temporary folder, on the shared Spark. */
public final class TestWarehouse implements AutoCloseable {
    /** The pseudonym key. */
    public static final String KEY = "the-key-of-the-tests-and-of-nothing-else";

    private final Warehouse warehouse;
    private final LandingFolder landing;

    private TestWarehouse(Warehouse warehouse, LandingFolder landing) {
        this.warehouse = warehouse;
        this.landing = landing;
    }

    /** The warehouse of a folder under the contracts of the project; opening it again finds what it holds. */
    public static TestWarehouse in(Path folder) {
        return in(folder, Contracts.read(Schemas.folder()));
    }

    /** The warehouse of a folder under other contracts. */
    public static TestWarehouse in(Path folder, Contracts contracts) {
        return in(folder, contracts, Map.of());
    }

    /** The warehouse of a folder with some settings of its own. */
    public static TestWarehouse in(Path folder, Contracts contracts, Map<String, String> overrides) {
        SharedSpark.start();
        Map<String, String> settings = new TreeMap<>(overrides);
        settings.put("pseudonym.key", KEY);
        return new TestWarehouse(
                Warehouse.open(SharedSpark.settings(folder, settings), contracts, Progress.silent(), Clock.systemUTC()),
                LandingFolder.in(folder.resolve("landing")));
    }

    /** Where its files land. */
    public LandingFolder landing() {
        return landing;
    }

    /** The warehouse itself. */
    public Warehouse warehouse() {
        return warehouse;
    }

    /** Its tables. */
    public Lake lake() {
        return warehouse.lake();
    }

    /** Takes in what has landed. */
    public IngestReport ingest() {
        return warehouse.ingest(List.of(landing.root().toString()));
    }

    /** Takes in what has landed and builds and publishes everything. */
    public RunReport run() {
        return warehouse.run(RunOptions.ALL);
    }

    /** Takes in what has landed and builds and publishes some tables with all that they are computed from. */
    public RunReport run(String... tables) {
        return warehouse.run(options(false, tables));
    }

    /** Builds and publishes some tables with all that they are computed from. */
    public RunReport build(String... tables) {
        return warehouse.build(options(false, tables));
    }

    /** Builds and publishes some tables, taking up what an earlier run did not publish. */
    public RunReport resume(String... tables) {
        return warehouse.build(options(true, tables));
    }

    private static RunOptions options(boolean resume, String... tables) {
        return new RunOptions(Arrays.stream(tables).map(TableName::of).collect(Collectors.toSet()), resume);
    }

    /** The newest version of a table, as another engine would read it. Planned by Delta Kernel, unlike what is loaded. */
    public Dataset<Row> newest(String table) {
        return lake().spark().table("delta.`" + lake().path(TableName.of(table)) + "`");
    }

    /** A table as it was at one version. */
    public Dataset<Row> at(String table, long version) {
        return lake().spark()
                .read()
                .format("delta")
                .option("versionAsOf", version)
                .load(lake().path(TableName.of(table)));
    }

    /** Some columns of the newest version of a table, rows and cells as text, in order. */
    public List<String> values(String table, String... columns) {
        return values(newest(table), columns);
    }

    /** Some columns of rows, rows and cells as text, in order: {@code a|b}. */
    public static List<String> values(Dataset<Row> rows, String... columns) {
        return rows.selectExpr(columns).collectAsList().stream()
                .map(row -> row.toSeq().mkString("|"))
                .sorted()
                .toList();
    }

    /** The newest version of every table that there is. */
    public Map<TableName, Long> versions() {
        Map<TableName, Long> versions = new TreeMap<>();
        for (TableContract contract : lake().contracts().tables()) {
            if (lake().exists(contract.name())) {
                versions.put(contract.name(), lake().version(contract.name()));
            }
        }
        return versions;
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
