package uk.tlevels.warehouse.functions;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.execution.aggregate.ScalaAggregator$;
import org.apache.spark.sql.expressions.UserDefinedAggregator;
import org.apache.spark.sql.functions;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.statistics.LonelyPsu;
import uk.tlevels.warehouse.statistics.SurveyOptions;

/**
 * Survey estimates as SQL aggregate functions:
 *
 * <pre>
 * survey_proportion(y, weight, stratum, psu[, in_domain[, interval[, population_psus]]])
 * survey_mean(y, weight, stratum, psu[, in_domain[, population_psus]])
 * survey_total(y, weight, stratum, psu[, in_domain[, population_psus]])
 * survey_ratio(y, x, weight, stratum, psu[, in_domain[, population_psus]])
 * survey_difference(y, weight, stratum, psu, is_minuend[, population_psus])
 * survey_proportion_replicated(y, weight, replicate_weights, replicate_scales[, in_domain])
 * </pre>
 *
 * <p>y and x: numbers or booleans, kept to 18 decimal places; a row where one is NULL is outside the domain. weight: a
 * number, not negative; NULL only outside the domain. stratum and psu: any type that casts to text; a NULL stratum is
 * one stratum, a NULL psu is a respondent sampled directly. in_domain: true by default, NULL is false. interval: the
 * constant 'logit' (default), 'wilson' or 'beta'. population_psus: how many PSUs the population has in the row's
 * stratum, for the finite population correction; NULL is no correction.
 *
 * <p>Estimates return struct&lt;estimate: double, se: double, lower: double, upper: double, design_effect: double, base:
 * bigint, effective_base: double, degrees_of_freedom: int&gt;, with NULL where the data define no value. Coverage of the
 * intervals and the policy for lonely PSUs are those that the functions were registered with.
 *
 * <p>survey_difference is the mean (or proportion) of the rows where is_minuend is true less that of the rows where it
 * is false; where it is NULL a row belongs to the design alone. It returns struct&lt;estimate: double, se: double, lower:
 * double, upper: double, statistic: double, degrees_of_freedom: int, p_value: double, base: bigint&gt;, the t test being
 * two-sided. Two groups or waves that share strata and PSUs are compared as they are, and their covariance is taken out:
 * of panel members sampled directly, psu is the panel identifier. Samples drawn independently must not share strata:
 * write {@code concat_ws('/', wave, stratum)}.
 *
 * <p>survey_proportion_replicated takes arrays, as long as there are replicates: the respondent's replicate weights, and
 * what the squared deviation of each replicate's estimate counts in the variance, the same in every row.
 *
 * <p>GROUP BY a subgroup makes it a survey by itself. For subgroups of one survey, PSUs without such respondents must
 * stay in the design, so every subgroup aggregates all respondents and says which are its own:
 *
 * <pre>
 * select domain.route,
 *        survey_proportion(r.progressed, r.weight, r.stratum, r.psu, r.route = domain.route) as progressed
 * from respondents r cross join (select distinct route from respondents) domain
 * group by domain.route
 * </pre>
 */
public final class SurveyFunctions {
    private SurveyFunctions() {}

    /** Makes the functions known to the session, with intervals of 95 per cent and lonely PSUs adjusted. */
    public static void register(SparkSession spark) {
        register(spark, SurveyOptions.STANDARD);
    }

    /**
     * Makes the functions known to the session.
     *
     * @param confidence coverage of intervals
     * @param lonelyPsu the policy for lonely PSUs, a name of {@link LonelyPsu} in any case
     */
    public static void register(SparkSession spark, double confidence, String lonelyPsu) {
        register(
                spark,
                SurveyOptions.STANDARD
                        .withConfidence(confidence)
                        .with(LonelyPsu.valueOf(lonelyPsu.toUpperCase(Locale.ROOT))));
    }

    /**
     * Makes the functions known to the session.
     *
     * @param options coverage, policy for lonely PSUs and the interval of a proportion where a call names none
     */
    static void register(SparkSession spark, SurveyOptions options) {
        FunctionRegistry registry = ((org.apache.spark.sql.classic.SparkSession) spark)
                .sessionState()
                .functionRegistry();
        for (SurveyFunction function : SurveyFunction.values()) {
            registry.createOrReplaceTempFunction(
                    function.sqlName(), arguments -> call(function, arguments, options), "java_udf");
        }
        registry.createOrReplaceTempFunction(
                ReplicatedAggregator.NAME, arguments -> callReplicated(arguments, options), "java_udf");
    }

    @SuppressWarnings("unchecked") // functions.udaf always returns one, of these types
    private static Expression callReplicated(Seq<Expression> given, SurveyOptions options) {
        List<Expression> columns = SurveyArguments.replicated(CollectionConverters.asJava(given));
        UserDefinedAggregator<Row, ReplicatedBuffer, Row> aggregator =
                (UserDefinedAggregator<Row, ReplicatedBuffer, Row>) functions
                        .udaf(new ReplicatedAggregator(options), Encoders.row(ReplicatedAggregator.INPUT))
                        .withName(ReplicatedAggregator.NAME);
        return ScalaAggregator$.MODULE$.apply(
                aggregator, CollectionConverters.asScala(columns).toSeq());
    }

    private static Expression call(SurveyFunction function, Seq<Expression> given, SurveyOptions options) {
        SurveyArguments arguments = SurveyArguments.of(function, CollectionConverters.asJava(given));
        UserDefinedAggregator<Row, SurveyBuffer, Row> aggregator = aggregator(
                function,
                new SurveyAggregator(
                        function, arguments.interval().map(options::with).orElse(options)));
        return ScalaAggregator$.MODULE$.apply(
                aggregator, CollectionConverters.asScala(arguments.columns()).toSeq());
    }

    @SuppressWarnings("unchecked") // functions.udaf always returns one, of these types
    private static UserDefinedAggregator<Row, SurveyBuffer, Row> aggregator(
            SurveyFunction function, SurveyAggregator aggregator) {
        return (UserDefinedAggregator<Row, SurveyBuffer, Row>)
                functions.udaf(aggregator, Encoders.row(SurveyColumns.INPUT)).withName(function.sqlName());
    }
}
