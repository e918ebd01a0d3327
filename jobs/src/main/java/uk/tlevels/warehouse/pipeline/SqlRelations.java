package uk.tlevels.warehouse.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.lake.SqlComplaint;

/** The tables that an SQL statement names, read from the parsed statement so that nothing is written down twice. */
public final class SqlRelations {
    private SqlRelations() {}

    /**
     * The names of two parts, {@code schema.table}, in lower case; common table expressions and views have one part and
     * are left out.
     *
     * @throws IllegalArgumentException when the text is not SQL
     */
    public static Set<String> in(SparkSession spark, String sql) {
        LogicalPlan plan = parse(spark, sql);
        Set<String> names = new TreeSet<>();
        Deque<TreeNode<?>> open = new ArrayDeque<>();
        open.push(plan);
        while (!open.isEmpty()) {
            TreeNode<?> node = open.pop();
            if (node instanceof UnresolvedRelation relation
                    && relation.multipartIdentifier().size() == 2) {
                names.add(relation.multipartIdentifier().mkString(".").toLowerCase(Locale.ROOT));
            }
            for (Object child : CollectionConverters.asJava(node.children())) {
                open.push((TreeNode<?>) child);
            }
            for (Object child : CollectionConverters.asJava(node.innerChildren())) {
                if (child instanceof TreeNode<?> tree) {
                    open.push(tree);
                }
            }
            if (node instanceof QueryPlan<?> query) {
                for (Expression expression : CollectionConverters.asJava(query.expressions())) {
                    open.push(expression);
                }
            }
            if (node instanceof SubqueryExpression subquery) {
                open.push((TreeNode<?>) subquery.plan());
            }
        }
        return names;
    }

    /**
     * The columns that an expression names by themselves, in lower case.
     *
     * @throws IllegalArgumentException when the text is not SQL
     */
    static Set<String> columns(SparkSession spark, String expression) {
        Set<String> names = new TreeSet<>();
        Deque<Expression> open = new ArrayDeque<>();
        open.push(parsed(spark, expression, parser -> parser.parseExpression(expression)));
        while (!open.isEmpty()) {
            Expression next = open.pop();
            if (next instanceof UnresolvedAttribute attribute
                    && attribute.nameParts().size() == 1) {
                names.add(attribute.name().toLowerCase(Locale.ROOT));
            }
            CollectionConverters.asJava(next.children()).forEach(open::push);
        }
        return names;
    }

    /** The parsed statement; an {@link IllegalArgumentException} when the text is not SQL. */
    static LogicalPlan parse(SparkSession spark, String sql) {
        return parsed(spark, sql, parser -> parser.parsePlan(sql));
    }

    private static <T> T parsed(SparkSession spark, String sql, Parsing<T> parse) {
        try {
            return parse.by(((org.apache.spark.sql.classic.SparkSession) spark)
                    .sessionState()
                    .sqlParser());
        } catch (ParseException e) {
            throw new IllegalArgumentException(
                    SqlComplaint.of(e, sql, spark)
                            .map(complaint -> complaint.inWords(sql))
                            .orElse("not SQL"),
                    e);
        }
    }

    /** What a parser is asked for. */
    @FunctionalInterface
    private interface Parsing<T> {
        T by(ParserInterface parser) throws ParseException;
    }
}
