package uk.tlevels.warehouse.pipeline.lineage;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Warehouse;

/**
 * Where each column of silver and gold comes from.
 *
 * @param tables for each table that SQL computes, its columns with the columns that they come from
 */
public record ColumnLineage(Map<TableName, Map<String, Set<ColumnOrigin>>> tables) {
    /** The lineage of all tables that SQL computes; starts Spark, and reads no row. */
    public static ColumnLineage of(Warehouse warehouse) {
        Map<TableName, String> statements = new TreeMap<>(warehouse.steps().wholeStatements());
        // tables and reference files become known to the session
        statements.values().forEach(warehouse.queries()::prepare);
        SparkSession spark = (SparkSession) warehouse.queries().forPlans();
        Map<TableName, Map<String, Set<ColumnOrigin>>> tables = new HashMap<>();
        org.apache.spark.sql.SparkSession.setActiveSession(spark);
        statements.forEach((table, sql) -> tables.put(table, PlanLineage.of(analysed(spark, sql))));
        org.apache.spark.sql.SparkSession.setActiveSession(warehouse.lake().spark());
        return new ColumnLineage(tables);
    }

    private static LogicalPlan analysed(SparkSession spark, String sql) {
        return ((org.apache.spark.sql.classic.Dataset<?>) spark.sql(sql))
                .queryExecution()
                .analyzed();
    }

    /** The columns that a column comes from; none where it is not known. */
    public Set<ColumnOrigin> of(TableName table, String column) {
        return new TreeSet<>(tables.getOrDefault(table, Map.of()).getOrDefault(column, Set.of()));
    }
}
