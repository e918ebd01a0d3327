package uk.tlevels.warehouse.pipeline.lineage;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationDef;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.Expand;
import org.apache.spark.sql.catalyst.plans.logical.Generate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SetOperation;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Follows the attributes of an analysed plan from the columns of tables upwards. What picks rows (conditions, join keys,
 * groups) is no origin of a value; what a value is computed from is.
 */
final class PlanLineage {
    private final Map<Long, Set<ColumnOrigin>> origins = new HashMap<>();
    private final Map<Long, LogicalPlan> definitions = new HashMap<>();

    private PlanLineage() {}

    /** The origins of each column of the plan's rows, in their order. */
    static Map<String, Set<ColumnOrigin>> of(LogicalPlan analysed) {
        PlanLineage lineage = new PlanLineage();
        lineage.follow(analysed);
        Map<String, Set<ColumnOrigin>> columns = new LinkedHashMap<>();
        list(analysed.output()).forEach(attribute -> columns.put(attribute.name(), lineage.of(attribute)));
        return columns;
    }

    private Set<ColumnOrigin> of(Attribute attribute) {
        return origins.getOrDefault(attribute.exprId().id(), Set.of());
    }

    private void follow(LogicalPlan plan) {
        if (plan instanceof DataSourceV2Relation relation) {
            leaf(relation.table().name(), list(relation.output()));
        } else if (plan instanceof View view) {
            leaf(
                    view.desc().identifier().database().get() + "."
                            + view.desc().identifier().table(),
                    list(view.output()));
        } else if (plan instanceof CTERelationRef reference) {
            pass(List.of(definitions.get(reference.cteId())), list(reference.output()));
        } else if (plan instanceof WithCTE with) {
            for (CTERelationDef definition : list(with.cteDefs())) {
                follow(definition.child());
                definitions.put(definition.id(), definition.child());
            }
            follow(with.plan());
        } else {
            list(plan.children()).forEach(this::follow);
            list(plan.expressions()).forEach(this::subqueries);
            inner(plan);
        }
    }

    private void inner(LogicalPlan plan) {
        if (plan instanceof Union || plan instanceof SetOperation) {
            pass(list(plan.children()), list(plan.output()));
        } else if (plan instanceof Expand expand) {
            List<Attribute> output = list(expand.output());
            for (var projection : list(expand.projections())) {
                List<Expression> values = list(projection);
                for (int i = 0; i < output.size(); i++) {
                    add(output.get(i), of(values.get(i)));
                }
            }
        } else if (plan instanceof Generate generate) {
            list(generate.generatorOutput())
                    .forEach(attribute -> add(attribute, computed(references((Expression) generate.generator()))));
        } else {
            list(plan.expressions()).forEach(this::aliases);
        }
    }

    /** Every alias in an expression names what stands below it. */
    private void aliases(Expression expression) {
        list(expression.children()).forEach(this::aliases);
        if (expression instanceof Alias alias) {
            origins.put(alias.exprId().id(), of(alias.child()));
        }
    }

    private void subqueries(Expression expression) {
        list(expression.children()).forEach(this::subqueries);
        if (expression instanceof SubqueryExpression subquery) {
            follow(subquery.plan());
        }
    }

    private Set<ColumnOrigin> of(Expression expression) {
        if (expression instanceof Attribute attribute) {
            return of(attribute);
        } else if (expression instanceof Alias alias) {
            return of(alias.child());
        }
        return computed(references(expression));
    }

    private Set<ColumnOrigin> references(Expression expression) {
        Set<ColumnOrigin> all = new TreeSet<>();
        if (expression instanceof Attribute attribute) {
            all.addAll(of(attribute));
        } else if (expression instanceof SubqueryExpression subquery) {
            list(subquery.plan().output()).forEach(attribute -> all.addAll(of(attribute)));
        }
        list(expression.children()).forEach(child -> all.addAll(references(child)));
        return all;
    }

    private static Set<ColumnOrigin> computed(Collection<ColumnOrigin> from) {
        Set<ColumnOrigin> computed = new TreeSet<>();
        from.forEach(origin -> computed.add(origin.computed()));
        return computed;
    }

    private void leaf(String table, List<? extends Attribute> columns) {
        columns.forEach(column -> origins.put(
                column.exprId().id(), Set.of(new ColumnOrigin(table, column.name(), ColumnOrigin.How.COPIED))));
    }

    /** Columns that take their values from those of other plans, by position. */
    private void pass(List<LogicalPlan> from, List<? extends Attribute> output) {
        for (LogicalPlan plan : from) {
            List<Attribute> columns = list(plan.output());
            for (int i = 0; i < output.size(); i++) {
                add(output.get(i), of(columns.get(i)));
            }
        }
    }

    private void add(Attribute attribute, Set<ColumnOrigin> more) {
        Set<ColumnOrigin> all = new TreeSet<>(of(attribute));
        all.addAll(more);
        origins.put(attribute.exprId().id(), all);
    }

    private static <T> List<T> list(scala.collection.Iterable<? extends T> sequence) {
        return List.copyOf(CollectionConverters.asJavaCollection(sequence));
    }
}
