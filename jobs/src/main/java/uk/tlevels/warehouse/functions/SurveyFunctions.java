package uk.tlevels.warehouse.functions;

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

/**
 * Survey estimates as SQL aggregate functions:
 *
 * <pre>
 * survey_proportion(y, weight, stratum, psu[, in_domain[, interval]])
 * survey_mean(y, weight, stratum, psu[, in_domain])
 * survey_total(y, weight, stratum, psu[, in_domain])
 * survey_ratio(y, x, weight, stratum, psu[, in_domain])
 * </pre>
 *
 * <p>y and x: numbers or booleans, kept to 18 decimal places; a row where one is NULL is outside the domain. weight: a
 * number, not negative; NULL only outside the domain. stratum and psu: any type that casts to text; a NULL stratum is
 * one stratum, a NULL psu is a respondent sampled directly. in_domain: true by default, NULL is false. interval: the
 * constant 'logit' (default), 'wilson' or 'beta'.
 *
 * <p>Each returns struct&lt;estimate: double, se: double, lower: double, upper: double, design_effect: double, base:
 * bigint, effective_base: double, degrees_of_freedom: int&gt;, with NULL where the data define no value. Intervals have
 * 95 per cent.
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

    /** Makes the functions known to the session. */
    public static void register(SparkSession spark) {
        FunctionRegistry registry = ((org.apache.spark.sql.classic.SparkSession) spark)
                .sessionState()
                .functionRegistry();
        for (SurveyFunction function : SurveyFunction.values()) {
            registry.createOrReplaceTempFunction(
                    function.sqlName(), arguments -> call(function, arguments), "java_udf");
        }
    }

    private static Expression call(SurveyFunction function, Seq<Expression> given) {
        SurveyArguments arguments = SurveyArguments.of(function, CollectionConverters.asJava(given));
        UserDefinedAggregator<Row, SurveyBuffer, Row> aggregator =
                aggregator(function, new SurveyAggregator(function, arguments.interval()));
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
