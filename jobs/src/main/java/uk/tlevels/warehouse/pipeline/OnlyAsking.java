package uk.tlevels.warehouse.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.execution.command.SetCommand;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a statement of somebody who asks may do: tell something, or make what ends with the session. It names what is allowed,
 * so what nobody thought of is refused; and settings stay those of the warehouse, which say what SQL means.
 */
final class OnlyAsking {
    private static final Set<String> COMMANDS = Set.of(
            "CacheTable",
            "CacheTableAsSelect",
            "CreateTempView",
            "CreateVariable",
            "DescribeColumn",
            "DescribeFunction",
            "DescribeNamespace",
            "DescribeQueryCommand",
            "DescribeRelation",
            "DropVariable",
            "ExplainCommand",
            "SetCatalogAndNamespace",
            "SetNamespaceCommand",
            "SetVariable",
            "ShowCatalogsCommand",
            "ShowColumns",
            "ShowCreateTable",
            "ShowCurrentNamespaceCommand",
            "ShowFunctions",
            "ShowNamespacesCommand",
            "ShowNamespaces",
            "ShowTableProperties",
            "ShowTables",
            "ShowTablesExtended",
            "ShowViews",
            "UncacheTable");

    private static final Pattern BEFORE = Pattern.compile("\\A(?:\\s+|--[^\\n]*(?:\\n|\\z)|/\\*(?s:.*?)\\*/)+");
    private static final Pattern WORDS = Pattern.compile("\\A\\w+(?:\\s+\\w+)?");

    private OnlyAsking() {}

    /**
     * Lets a parsed statement pass.
     *
     * @throws IllegalArgumentException when it would change something
     */
    static void require(LogicalPlan statement, String sql) {
        Deque<LogicalPlan> open = new ArrayDeque<>();
        open.push(statement);
        while (!open.isEmpty()) {
            LogicalPlan plan = open.pop();
            if (!mayPass(plan)) {
                throw new IllegalArgumentException(
                        "%s is refused: SQL reads the warehouse here, and changes nothing held and no setting"
                                .formatted(words(sql)));
            }
            CollectionConverters.asJava(plan.children()).forEach(open::push);
        }
    }

    private static boolean mayPass(LogicalPlan plan) {
        String name = plan.getClass().getSimpleName();
        if (plan instanceof SetCommand set) {
            return set.kv().isEmpty() || set.kv().get()._2().isEmpty();
        }
        if (name.equals("CreateViewCommand")) {
            return ((org.apache.spark.sql.execution.command.CreateViewCommand) plan)
                    .viewType()
                    .equals(org.apache.spark.sql.catalyst.analysis.LocalTempView$.MODULE$);
        }
        return !(plan instanceof ParsedStatement)
                && !name.equals("InsertIntoDir")
                && !name.equals("CompoundBody")
                && (!(plan instanceof Command) || COMMANDS.contains(name));
    }

    /** The words that a statement begins with, after comments. */
    private static String words(String sql) {
        return WORDS.matcher(BEFORE.matcher(sql).replaceFirst(""))
                .results()
                .findFirst()
                .map(words -> "`" + words.group() + "`")
                .orElse("the statement");
    }
}
