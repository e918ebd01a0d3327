package uk.tlevels.warehouse.lake;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.analysis.LocalTempView$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.command.CreateViewCommand;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.read.VersionTable;

/**
 * What plans may do in sessions of other people: read tables that are theirs to see, and rows that they bring themselves. It
 * looks at analysed plans, so it does not matter in which words or by which interface a plan was asked for, and it names what
 * is allowed, so what nobody thought of is refused.
 */
final class OnlyReading {
    /** Commands that tell something and change nothing outside of their session. */
    private static final Set<String> LOOKS = Set.of(
            "DescribeColumn",
            "DescribeColumnCommand",
            "DescribeFunction",
            "DescribeFunctionCommand",
            "DescribeNamespace",
            "DescribeQueryCommand",
            "DescribeRelation",
            "DescribeTableCommand",
            "ExplainCommand",
            "SetCatalogAndNamespace",
            "ShowColumns",
            "ShowColumnsCommand",
            "ShowCurrentNamespaceCommand",
            "ShowFunctions",
            "ShowFunctionsCommand",
            "ShowNamespaces",
            "ShowNamespacesCommand",
            "ShowTables",
            "ShowTablesCommand",
            "ShowViews",
            "ShowViewsCommand");

    /** Where rows may come from beside tables of the warehouse; what a command speaks of stands in its plan as a leaf too. */
    private static final Set<String> LEAVES = Set.of(
            "CTERelationRef",
            "CommandResult",
            "InMemoryRelation",
            "LocalRelation",
            "LogicalRDD",
            "OneRowRelation",
            "Range",
            "ResolvedIdentifier",
            "ResolvedNamespace",
            "ResolvedNonPersistentFunc",
            "ResolvedPersistentFunc",
            "ResolvedPersistentView",
            "ResolvedTable",
            "ResolvedTempView",
            "UnionLoopRef");

    /** Nodes and expressions that run code of somebody else. */
    private static final Set<String> FOREIGN_CODE = Set.of(
            "ScriptTransformation",
            "CallMethodViaReflection",
            "TryReflect",
            "PythonUDF",
            "PythonUDAF",
            "PythonUDTF",
            "MapInPandas",
            "MapInArrow");

    private final Set<String> visible;

    OnlyReading(Set<TableName> visible) {
        this.visible = visible.stream().map(TableName::toString).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Lets an analysed plan pass.
     *
     * @throws UnsupportedOperationException when it does anything else than read what may be read
     */
    void check(LogicalPlan plan) {
        String name = plan.getClass().getSimpleName();
        if (plan instanceof CreateViewCommand view) {
            require(view.viewType().equals(LocalTempView$.MODULE$), "views are temporary");
        } else if (plan instanceof Command) {
            require(LOOKS.contains(name), plan.nodeName() + " is refused");
        } else if (plan instanceof DataSourceV2Relation relation) {
            require(
                    relation.table() instanceof VersionTable,
                    relation.table().name() + " is no table of the warehouse");
            require(
                    visible.contains(relation.table().name()),
                    relation.table().name() + " is about single people and not served");
        } else if (plan.children().isEmpty()) {
            require(LEAVES.contains(name), plan.nodeName() + " is no table of the warehouse");
        }
        requireOwnCode(name);
        CollectionConverters.asJava(plan.children()).forEach(this::check);
        CollectionConverters.asJava(plan.expressions()).forEach(this::check);
    }

    private void check(Expression expression) {
        requireOwnCode(expression.getClass().getSimpleName());
        if (expression instanceof PlanExpression<?> subquery && subquery.plan() instanceof LogicalPlan plan) {
            check(plan);
        }
        CollectionConverters.asJava(expression.children()).forEach(this::check);
    }

    private static void requireOwnCode(String name) {
        require(!FOREIGN_CODE.contains(name), name + " runs other code");
    }

    private static void require(boolean fine, String complaint) {
        if (!fine) {
            throw new UnsupportedOperationException("the warehouse is open to be read and nothing else: " + complaint);
        }
    }
}
