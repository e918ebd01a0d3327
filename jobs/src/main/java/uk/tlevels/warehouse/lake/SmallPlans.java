package uk.tlevels.warehouse.lake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.Expand;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.CoalesceExec;
import org.apache.spark.sql.execution.LocalTableScanExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.SparkStrategy;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2ScanRelation;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Strategy;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How a session plans queries over a few thousand rows, where planning, generating code and starting tasks cost more than
 * the rows do: every scan is one partition, so that joins, windows and most aggregates need no exchange and a statement is
 * one task; nothing is compiled, and nothing is planned again half way.
 */
final class SmallPlans extends SparkStrategy {
    private static final Map<String, String> SETTINGS = Map.of(
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.sql.shuffle.partitions", "1",
            "spark.sql.leafNodeDefaultParallelism", "1",
            // a broadcast is a job of its own
            "spark.sql.autoBroadcastJoinThreshold", "-1");

    /**
     * Above it, what grouping sets make of few rows costs more than code for it: without code a row of an aggregate takes 13
     * microseconds, and the code of a statement about a second.
     */
    static final long FEW_COPIES = 100_000;

    private final SparkSession session;

    private SmallPlans(SparkSession session) {
        this.session = session;
    }

    /** A session like another one, with its functions, settings and pins, that plans so. */
    static SparkSession in(SparkSession like) {
        SparkSession small = like.cloneSession();
        use(small);
        return small;
    }

    /** Makes a session plan so; what is returned makes it plan as before. */
    static Runnable use(SparkSession session) {
        Map<String, Option<String>> before = new TreeMap<>();
        SETTINGS.keySet().forEach(name -> before.put(name, session.conf().getOption(name)));
        SETTINGS.forEach((name, value) -> session.conf().set(name, value));
        session.experimental().extraStrategies_$eq(sequence(List.of(new SmallPlans(session))));
        return () -> {
            before.forEach((name, value) -> {
                if (value.isDefined()) {
                    session.conf().set(name, value.get());
                } else {
                    session.conf().unset(name);
                }
            });
            session.experimental().extraStrategies_$eq(sequence(List.of()));
        };
    }

    /** How many sets of columns a statement groups by at once, in the part where these are most; 1 where in none. */
    static int copies(Dataset<Row> statement) {
        return copies(((org.apache.spark.sql.classic.Dataset<Row>) statement)
                .queryExecution()
                .analyzed());
    }

    private static int copies(LogicalPlan plan) {
        int most = plan instanceof Expand expand ? expand.projections().size() : 1;
        for (LogicalPlan child : CollectionConverters.asJava(plan.children())) {
            most = Math.max(most, copies(child));
        }
        return most;
    }

    @Override
    public Seq<SparkPlan> apply(LogicalPlan plan) {
        if (plan instanceof LocalRelation local) {
            return sequence(List.of(one(new LocalTableScanExec(local.output(), local.data(), local.stream()))));
        }
        return leaf(plan) instanceof DataSourceV2ScanRelation
                ? sequence(CollectionConverters.asJava(new DataSourceV2Strategy(session).apply(plan)).stream()
                        .map(SmallPlans::one)
                        .toList())
                : sequence(List.of());
    }

    private static LogicalPlan leaf(LogicalPlan plan) {
        LogicalPlan below = plan;
        while (below instanceof Project || below instanceof Filter) {
            below = below instanceof Project project ? project.child() : ((Filter) below).child();
        }
        return below;
    }

    private static SparkPlan one(SparkPlan scan) {
        return new CoalesceExec(1, scan);
    }

    private static <T> Seq<T> sequence(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }
}
