package uk.tlevels.warehouse.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.InterpretedMutableProjection;
import org.apache.spark.sql.catalyst.expressions.MutableProjection;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.RowRule;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.lake.SoundRules;

/**
 * The row rules of a source, resolved once by Spark's analyzer and evaluated row by row without a query: on executors for
 * large loads, in the driver for small ones.
 */
final class LoadRules implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<RowRule> rules;
    private final Seq<Attribute> columns;
    private final Seq<Expression> holds;
    private final Seq<Expression> values;
    private final Seq<Expression> record;

    private LoadRules(List<RowRule> rules, Project resolved) {
        List<Expression> all = new ArrayList<>(CollectionConverters.asJava(resolved.expressions()));
        this.rules = List.copyOf(rules);
        this.columns = resolved.child().output();
        this.holds = sequence(all.subList(0, rules.size()));
        this.values = sequence(all.subList(rules.size(), 2 * rules.size()));
        this.record = sequence(all.subList(2 * rules.size(), all.size()));
    }

    private static Seq<Expression> sequence(List<Expression> expressions) {
        return CollectionConverters.asScala(List.copyOf(expressions)).toSeq();
    }

    /**
     * Resolves the rules of a source.
     *
     * @throws uk.tlevels.warehouse.contract.ContractException when one cannot be asked of its rows
     */
    static LoadRules of(SourceContract contract, SparkSession spark) {
        List<RowRule> rules = contract.table().rules();
        StructType schema = contract.table().schema().asNullable();
        List<Column> columns = new ArrayList<>();
        rules.forEach(rule -> columns.add(expr(rule.expression())));
        rules.forEach(rule -> columns.add(col("`" + rule.column() + "`").cast("string")));
        columns.add(to_json(struct(contract.table().columns().stream()
                .limit(contract.table().columns().size() - (long) Lineage.COLUMNS.size())
                .map(c -> col("`" + c.name() + "`"))
                .toArray(Column[]::new))));
        List<Column> named = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            named.add(columns.get(i).as("c" + i));
        }
        // an RDD, since Spark would evaluate what it knows to be empty
        Dataset<Row> none = spark.createDataFrame(
                JavaSparkContext.fromSparkContext(spark.sparkContext()).<Row>emptyRDD(), schema);
        LogicalPlan plan = ((org.apache.spark.sql.classic.Dataset<Row>) SoundRules.select(none, named, 0, rules))
                .queryExecution()
                .optimizedPlan();
        if (!(plan instanceof Project project)) {
            throw new IllegalStateException("rules were planned as " + plan);
        }
        return new LoadRules(rules, project);
    }

    /** How the rules are evaluated in one task. */
    enum Evaluation {
        /** By generated code, which pays for many rows. */
        COMPILED,
        /** Expression by expression. */
        INTERPRETED
    }

    Evaluator evaluator(Evaluation how) {
        return new Evaluator(how);
    }

    /** The rules in one task; not for several threads. */
    final class Evaluator {
        private final MutableProjection checks;
        private final MutableProjection shown = new InterpretedMutableProjection(values, columns);
        private final MutableProjection json = new InterpretedMutableProjection(record, columns);

        private Evaluator(Evaluation how) {
            this.checks = how == Evaluation.COMPILED
                    ? MutableProjection.create(holds, columns)
                    : new InterpretedMutableProjection(holds, columns);
        }

        /** The rules that a row breaks, with the value that breaks them. */
        List<LoadIssue> broken(InternalRow row) {
            if (rules.isEmpty()) {
                return List.of();
            }
            InternalRow kept = checks.apply(row);
            List<LoadIssue> issues = new ArrayList<>(0);
            for (int i = 0; i < rules.size(); i++) {
                if (!kept.isNullAt(i) && !kept.getBoolean(i)) {
                    RowRule rule = rules.get(i);
                    issues.add(new LoadIssue(rule.column(), rule.name(), text(shown.apply(row), i), rule.severity()));
                }
            }
            return issues;
        }

        /** A row's own columns as JSON. */
        Optional<String> json(InternalRow row) {
            return text(json.apply(row), 0);
        }

        private static Optional<String> text(InternalRow row, int ordinal) {
            return row.isNullAt(ordinal)
                    ? Optional.empty()
                    : Optional.of(row.getUTF8String(ordinal).toString());
        }
    }
}
