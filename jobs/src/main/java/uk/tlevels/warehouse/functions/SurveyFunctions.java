package uk.tlevels.warehouse.functions;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.expressions.Expression;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.statistics.LonelyPsu;
import uk.tlevels.statistics.SurveyOptions;
import uk.tlevels.warehouse.functions.SurveyFunction.Domains;

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
 *
 * survey_proportion_by(y, weight, stratum, psu, domains[, interval[, population_psus]])
 * survey_mean_by(y, weight, stratum, psu, domains[, population_psus])
 * survey_total_by(y, weight, stratum, psu, domains[, population_psus])
 * survey_ratio_by(y, x, weight, stratum, psu, domains[, population_psus])
 *
 * survey_state(y, weight, stratum, psu[, in_domain[, population_psus]])
 * survey_state_difference(minuend, subtrahend, is_one_design)
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
 * double, upper: double, statistic: double, degrees_of_freedom: int, p_value: double, base: bigint, minuend: double,
 * minuend_base: bigint, subtrahend: double, subtrahend_base: bigint&gt;, the t test being two-sided. Two groups or waves that share strata and PSUs are compared as they are, and their covariance is taken out:
 * of panel members sampled directly, psu is the panel identifier. Samples drawn independently must not share strata:
 * write {@code concat_ws('/', wave, stratum)}.
 *
 * <p>To compare many samples pairwise, survey_state keeps of each, as bytes, what an estimate needs, and
 * survey_state_difference gives for two of these what survey_difference gives for the rows: where is_one_design is false,
 * strata of the same name are different strata.
 *
 * <p>survey_proportion_replicated takes arrays, as long as there are replicates: the respondent's replicate weights, and
 * what the squared deviation of each replicate's estimate counts in the variance, the same in every row.
 *
 * <p>GROUP BY a subgroup makes it a survey by itself. For subgroups of one survey, PSUs without such respondents must
 * stay in the design. All but the difference have a form for that, whose name ends in {@code _by} and which takes an
 * array, {@code domains}, in place of in_domain: every subgroup that the respondent is in, of any type that a map takes
 * as key. It returns a map from each subgroup to its estimate, of one pass over the respondents:
 *
 * <pre>
 * select explode(survey_proportion_by(progressed, weight, stratum, psu, array('Total', route))) as (route, progressed)
 * from respondents
 * </pre>
 *
 * <p>NULL elements are no subgroup, and who has none (an empty array, or NULL) belongs to the design alone.
 */
public final class SurveyFunctions {
    /** What Spark's list of functions calls those that are not its own. */
    private static final String KIND = "java_udf";

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
                    function.sqlName(Domains.ONE), given -> call(function, Domains.ONE, given, options), KIND);
            if (function.takesDomains()) {
                registry.createOrReplaceTempFunction(
                        function.sqlName(Domains.MANY), given -> call(function, Domains.MANY, given, options), KIND);
            }
        }
        registry.createOrReplaceTempFunction(ReplicatedAggregate.NAME, given -> callReplicated(given, options), KIND);
        spark.udf().register("survey_state_difference", stateDifference(options), SurveyColumns.DIFFERENCE);
    }

    private static UDF3<byte[], byte[], Boolean, Row> stateDifference(SurveyOptions options) {
        SurveyCall call = SurveyCall.of(SurveyFunction.DIFFERENCE, options);
        return (minuend, subtrahend, isOneDesign) -> minuend == null || subtrahend == null || isOneDesign == null
                ? null
                : RowFactory.create(SurveyBuffer.of(minuend)
                        .less(SurveyBuffer.of(subtrahend), isOneDesign)
                        .difference(call));
    }

    private static Expression callReplicated(Seq<Expression> given, SurveyOptions options) {
        return new ReplicatedAggregate(
                new ReplicatedAggregate.Call(options.interval(), options.confidence()),
                sequence(SurveyArguments.replicated(CollectionConverters.asJava(given))),
                0,
                0);
    }

    private static Expression call(
            SurveyFunction function, Domains domains, Seq<Expression> given, SurveyOptions options) {
        SurveyArguments arguments = SurveyArguments.of(function, domains, CollectionConverters.asJava(given));
        SurveyCall call =
                SurveyCall.of(function, arguments.interval().map(options::with).orElse(options));
        Seq<Expression> columns = sequence(arguments.columns());
        return switch (domains) {
            case ONE -> new SurveyAggregate(call, columns, 0, 0);
            case MANY -> new SurveyByAggregate(call, columns, 0, 0);
        };
    }

    private static Seq<Expression> sequence(List<Expression> expressions) {
        return CollectionConverters.asScala(expressions).toSeq();
    }
}
