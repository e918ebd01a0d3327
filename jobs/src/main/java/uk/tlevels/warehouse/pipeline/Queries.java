package uk.tlevels.warehouse.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.CurrentNamespace$;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableOrView;
import org.apache.spark.sql.catalyst.plans.logical.DescribeRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ShowColumns;
import org.apache.spark.sql.catalyst.plans.logical.ShowTables;
import uk.tlevels.warehouse.contract.KindView;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.functions.PseudonymFunctions;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.SqlComplaint;

/** SQL statements over the tables of a warehouse, of what is published now or was in the past. */
public final class Queries {
    private final Warehouse warehouse;
    private final Lake lake;
    private final ReferenceData reference;
    private final AtomicReference<Optional<Publication>> readFrom = new AtomicReference<>(Optional.empty());

    Queries(Warehouse warehouse, ReferenceData reference) {
        this.warehouse = warehouse;
        this.lake = warehouse.lake();
        this.reference = reference;
    }

    /**
     * Makes sure, without Spark, that the tables which SQL statements name are there, and lets the session read what is
     * published of them.
     *
     * @throws uk.tlevels.warehouse.config.SettingsException when tables are named and there is no warehouse
     * @return the tables, but ledgers, that they name and that nothing has been written to: these read as empty
     * @throws IllegalArgumentException when a statement names a table that there is not
     */
    public Set<TableName> look(List<String> statements) {
        return look(statements, warehouse::published);
    }

    /**
     * The same, of what was visible in the past. Ledgers stay as they are now.
     *
     * @throws IllegalArgumentException when a statement names a table that was not visible then, here or in {@link #rows}
     */
    public Set<TableName> look(List<String> statements, Publication past) {
        if (!readFrom.getAndSet(Optional.of(past)).equals(Optional.of(past))) {
            past.pin(lake);
        }
        return look(statements, () -> past);
    }

    private Set<TableName> look(List<String> statements, Supplier<Publication> visible) {
        Set<TableName> names = statements.stream()
                .flatMap(sql -> SqlNames.tables(sql).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!names.isEmpty()) {
            warehouse.requireHeld();
            Publication publication = visible.get();
            Set<TableName> named = names.stream().map(this::tableBehind).collect(Collectors.toCollection(TreeSet::new));
            named.stream().filter(table -> !lake.exists(table)).forEach(warehouse::contract);
            named.forEach(this::requireVisible);
            named.forEach(table -> requirePublished(publication, table));
            if (statements.stream().anyMatch(SqlNames::makePseudonyms)) {
                warehouse.key().requireSameIfAny(publication);
            }
            if (named.stream().allMatch(table -> hasFewRows(publication, table))) {
                lake.expectFewRows();
            } else {
                lake.expectAnyRows();
            }
            return named.stream()
                    // a ledger without rows tells that nothing happened
                    .filter(table -> table.zone() != Zone.OPS)
                    .filter(table -> publication.find(table).isEmpty() && !lake.exists(table))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return Set.of();
    }

    /** That a table reads as empty since nothing has been written to it, and not since there is nothing to tell. */
    public static String unwritten(TableName table) {
        return (Lake.isComputed(table)
                        ? "%s has not been built: it reads as empty"
                        : "nothing has been written to %s yet: it reads as empty")
                .formatted(table);
    }

    /** The table that a name stands for, which may be that of a view of its rows. */
    private TableName tableBehind(TableName name) {
        return view(name).map(view -> view.table().name()).orElse(name);
    }

    private Optional<KindView> view(TableName name) {
        return name.zone() != Zone.GOLD || lake.isPinned(name)
                ? Optional.empty()
                : lake.contracts().view(name);
    }

    /**
     * What stands in the folder of a table that is not published was written by a build that did not end well, or by software
     * that had such a table.
     */
    private void requirePublished(Publication publication, TableName table) {
        if (Lake.isComputed(table) && publication.find(table).isEmpty() && lake.exists(table)) {
            throw new IllegalArgumentException(
                    "table %s is not published, so there is nothing to read of it; `tlevels status` tells what failed"
                            .formatted(table));
        }
    }

    /** A table that the past knows nothing of would be read as it is today. */
    private void requireVisible(TableName table) {
        readFrom.get()
                .filter(past -> table.zone() != Zone.OPS && past.find(table).isEmpty())
                .ifPresent(past -> {
                    throw new IllegalArgumentException(
                            "table %s was not published then, so there is nothing to read of it".formatted(table));
                });
    }

    private static boolean hasFewRows(Publication publication, TableName table) {
        return table.zone() == Zone.OPS
                || publication
                        .find(table)
                        .filter(pin -> pin.rows() <= Lake.FEW_ROWS)
                        .isPresent();
    }

    /**
     * The rows of one SQL statement. Tables that nothing has been written to have none; nothing is written.
     *
     * @throws IllegalArgumentException when the text is not SQL
     */
    public Dataset<Row> rows(String sql) {
        return rows(sql, Map.of());
    }

    /**
     * The rows of one SQL statement with values for its parameters, which stand in it as {@code :name}.
     *
     * @param parameters values by name: texts, numbers, dates, moments and booleans of Java
     * @throws IllegalArgumentException when the text is not SQL
     */
    public Dataset<Row> rows(String sql, Map<String, Object> parameters) {
        SparkSession spark = lake.spark();
        LogicalPlan statement = SqlRelations.parse(spark, sql);
        OnlyAsking.require(statement, sql);
        prepare(sql);
        lake.settleTasks();
        try {
            return told(statement)
                    .orElseGet(() -> parameters.isEmpty() ? spark.sql(sql) : BoundSql.rows(spark, sql, parameters));
        } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not declare
            SqlComplaint.of(e, sql, spark).ifPresent(complaint -> {
                throw new IllegalArgumentException(complaint.inWords(sql), e);
            });
            throw e;
        }
    }

    /** What Spark cannot tell, which knows no view of ours, and lists tables of one schema by what the session has pinned. */
    private Optional<Dataset<Row>> told(LogicalPlan statement) {
        if (statement instanceof DescribeRelation description) {
            return viewNamed(description.relation())
                    .map(view -> lake.spark().sql("describe query select * from " + view.name()));
        }
        if (statement instanceof ShowColumns columns) {
            return viewNamed(columns.child()).map(view -> lake.spark()
                    .createDataset(
                            List.of(lake.spark().table(view.name().toString()).columns()), Encoders.STRING())
                    .toDF("col_name"));
        }
        if (statement instanceof ShowTables tables) {
            if (tables.namespace().equals(CurrentNamespace$.MODULE$)
                    && lake.spark().catalog().currentDatabase().equals("default")) {
                throw new IllegalArgumentException(
                        "say of which schema: show tables in gold, silver, bronze or ops; `tlevels tables` lists all");
            }
            if (readFrom.get().isEmpty()) {
                warehouse.published();
            }
        }
        return Optional.empty();
    }

    private Optional<KindView> viewNamed(LogicalPlan named) {
        return named instanceof UnresolvedTableOrView unresolved
                ? TableName.parse(unresolved.multipartIdentifier().mkString(".").toLowerCase(Locale.ROOT))
                        .flatMap(this::view)
                : Optional.empty();
    }

    /**
     * A session that knows every function and parameter, to analyse statements without running any: it makes no pseudonym of
     * anybody.
     */
    public SparkSession forPlans() {
        SparkSession plans = ((org.apache.spark.sql.classic.SparkSession) lake.spark()).cloneSession();
        SparkSession.setActiveSession(plans);
        warehouse.furnish(plans);
        PseudonymFunctions.register(plans, new byte[32]);
        return plans;
    }

    /** The functions of the pseudonym key, which are not for everybody who may ask. */
    public static Set<String> functionsOfTheKey() {
        return Set.copyOf(PseudonymFunctions.NAMES);
    }

    /** Makes all tables, views and reference files known to the session, for statements that nobody knows yet. */
    public void prepareAll() {
        reference.register(lake.spark());
        lake.contracts().views().forEach(lake::show);
        lake.contracts().tables().stream()
                .filter(table -> !lake.exists(table.name()))
                .forEach(lake::readAsEmpty);
    }

    /** Makes the tables and reference files that a statement names known to the session. */
    public void prepare(String sql) {
        SparkSession spark = lake.spark();
        // a table that is described is no relation of the statement
        Set<String> names = new TreeSet<>(SqlRelations.in(spark, sql));
        SqlNames.tables(sql).forEach(table -> names.add(table.toString()));
        for (String name : names) {
            reference.register(spark, name);
            TableName.parse(name).flatMap(this::view).ifPresent(lake::show);
            Optional<TableName> behind = TableName.parse(name).map(this::tableBehind);
            behind.ifPresent(this::requireVisible);
            behind.filter(table -> !lake.exists(table))
                    // the contracts are read only if a table is missing
                    .flatMap(table -> lake.contracts().find(table))
                    .ifPresent(lake::readAsEmpty);
        }
    }
}
