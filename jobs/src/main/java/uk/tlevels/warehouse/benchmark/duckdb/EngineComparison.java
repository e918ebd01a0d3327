package uk.tlevels.warehouse.benchmark.duckdb;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.config.BuildParameters;
import uk.tlevels.warehouse.contract.SchemaFiles;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** Computes what is published in gold once more, by Spark and by DuckDB, from the same files and in the same process. */
public final class EngineComparison {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Warehouse warehouse;
    private final BuildParameters parameters;
    private final Path libraries;
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /**
     * A comparison.
     *
     * @param warehouse what is published, on a disk of this machine
     * @param parameters what the SQL reads as variables
     * @param libraries where DuckDB's driver lies
     */
    public EngineComparison(Warehouse warehouse, BuildParameters parameters, Path libraries) {
        this.warehouse = warehouse;
        this.parameters = parameters;
        this.libraries = libraries;
    }

    /**
     * Compares all tables of gold.
     *
     * @param to is told of each table when it is done
     * @throws IllegalArgumentException when nothing is published, or not on a disk of this machine
     */
    public List<ComparedTable> run(Consumer<ComparedTable> to) throws SQLException {
        Map<TableName, Publication.Pin> published =
                new TreeMap<>(warehouse.published().tables());
        Map<TableName, String> statements = warehouse.steps().wholeStatements();
        List<ComparedTable> tables = new ArrayList<>();
        try (DuckDb duck = DuckDb.open(libraries)) {
            prepare(duck, published);
            for (TableName table : published.keySet()) {
                if (table.zone() == Zone.GOLD) {
                    ComparedTable compared = Optional.ofNullable(statements.get(table))
                            .map(sql -> compared(duck, table, sql))
                            .orElseGet(() -> ComparedTable.notRun(table.toString(), "it is not computed by SQL"));
                    tables.add(compared);
                    to.accept(compared);
                }
            }
        }
        if (tables.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing is published in " + warehouse.lake().zone(Zone.GOLD));
        }
        return tables;
    }

    private void prepare(DuckDb duck, Map<TableName, Publication.Pin> published) throws SQLException {
        SparkSession spark = warehouse.lake().spark();
        duck.variable("qualifying_days", Integer.toString(parameters.qualifyingDays()));
        duck.variable("vintage", "'" + parameters.vintage() + "'");
        duck.variable(
                "survey_confidence",
                "cast(%s as double)".formatted(parameters.survey().confidence()));
        duck.variable("as_at", "date '" + parameters.asAt() + "'");
        for (Path file : SchemaFiles.csv(Schemas.folder().resolve("reference"))) {
            String name = "reference." + SchemaFiles.name(file);
            Dataset<Row> rows = warehouse.queries().rows("select * from " + name);
            duck.rows(name, rows.schema(), rows.collectAsList());
        }
        for (Map.Entry<TableName, Publication.Pin> table : published.entrySet()) {
            if (table.getKey().zone() != Zone.BRONZE) {
                List<Path> files = warehouse
                        .lake()
                        .files(table.getKey(), table.getValue().version())
                        .stream()
                        .map(EngineComparison::local)
                        .toList();
                if (files.isEmpty()) {
                    duck.rows(
                            table.getKey().toString(),
                            spark.table(table.getKey().toString()).schema(),
                            List.of());
                } else {
                    duck.files(table.getKey().toString(), files);
                }
            }
        }
    }

    private static Path local(String uri) {
        var path = new org.apache.hadoop.fs.Path(uri).toUri();
        if (!"file".equals(path.getScheme()) && path.getScheme() != null) {
            throw new IllegalArgumentException("DuckDB reads from a disk of this machine, and a table is at " + uri);
        }
        return Path.of(path.getPath());
    }

    private ComparedTable compared(DuckDb duck, TableName table, String sql) {
        Optional<String> ours = Dialect.functionOfOurs(sql);
        if (ours.isPresent()) {
            return ComparedTable.notRun(table.toString(), ours.get() + " is a function of ours");
        }
        long started = system.getProcessCpuTime();
        try {
            duck.compute(Dialect.translated(sql));
        } catch (SQLException e) {
            return ComparedTable.notRun(table.toString(), reason(e));
        }
        double duckSeconds = (system.getProcessCpuTime() - started) / NANOS;
        started = system.getProcessCpuTime();
        Dataset<Row> rows = warehouse.queries().rows(sql);
        List<Row> collected = rows.collectAsList();
        double sparkSeconds = (system.getProcessCpuTime() - started) / NANOS;
        try {
            Optional<String> difference = new SameRows(rows.schema())
                    .difference(collected.stream().map(EngineComparison::cells).toList(), duck.computed());
            return new ComparedTable(
                    table.toString(),
                    difference.isPresent() ? ComparedTable.Outcome.DIFFERENT : ComparedTable.Outcome.EQUAL,
                    difference.orElse(""),
                    collected.size(),
                    sparkSeconds,
                    duckSeconds);
        } catch (SQLException e) {
            throw new IllegalStateException("rows of " + table + " cannot be read from DuckDB", e);
        }
    }

    /** The cells of a row of Spark's, lists as lists. */
    static List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            Object cell = row.get(i);
            cells.add(cell instanceof scala.collection.Seq<?> ? row.getList(i) : cell);
        }
        return cells;
    }

    private static String reason(SQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .filter(line -> line.contains("Error:") && !line.contains("closed pending query"))
                .map(line -> line.replaceFirst("^Error: ", ""))
                .findFirst()
                .orElse("DuckDB refuses it");
    }
}
