package uk.tlevels.warehouse.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.statistics.IntervalMethod;
import uk.tlevels.statistics.LonelyPsu;
import uk.tlevels.statistics.SurveyDifference;
import uk.tlevels.statistics.SurveyEstimate;
import uk.tlevels.statistics.SurveyFile;
import uk.tlevels.statistics.SurveyMean;
import uk.tlevels.statistics.SurveyOptions;
import uk.tlevels.statistics.SurveyProportion;
import uk.tlevels.statistics.SurveyRatio;
import uk.tlevels.statistics.SurveyState;
import uk.tlevels.statistics.SurveyTest;
import uk.tlevels.statistics.SurveyTotal;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.pipeline.Failure;

/** SQL gives the very doubles of the plain Java estimators, which agree with R. */
@Tag("spark")
class SurveyFunctionsTest {
    private static final SurveyFile RESPONDENTS = SurveyFile.read("respondents");
    private static final SurveyFile LONELY = SurveyFile.read("lonely");
    private static final List<String> ROUTES = List.of("Digital", "Education", "Health");
    private static final String DESIGN = "stratified_clustered";

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SharedSpark.session();
        SurveyFunctions.register(spark);
        spark.read()
                .option("header", true)
                .schema("stratum string, psu string, weight decimal(9,6), route string, achieved int, never int,"
                        + " always int, progressed int, score decimal(6,2), hours double, earnings double,"
                        + " population_psus int, population_learners int")
                .option("enforceSchema", true)
                .csv(SurveyFunctionsTest.class
                        .getResource("/survey/respondents.csv")
                        .getPath())
                .createOrReplaceTempView("respondents");
    }

    @Test
    void grouped_estimates_are_those_of_each_group() {
        List<Row> rows = spark.sql("select route,"
                        + " survey_proportion(achieved, weight, stratum, psu) as p,"
                        + " survey_mean(score, weight, stratum, psu) as m,"
                        + " survey_total(score, weight, stratum, psu) as t,"
                        + " survey_ratio(score, hours, weight, stratum, psu) as r"
                        + " from respondents group by route order by route")
                .collectAsList();

        assertThat(rows).hasSize(ROUTES.size());
        for (int i = 0; i < rows.size(); i++) {
            SurveyFile group = RESPONDENTS.where("route", ROUTES.get(i));
            SurveyState achieved = group.state(DESIGN, "", "achieved", "");
            SurveyState score = group.state(DESIGN, "", "score", "");
            SurveyState ratio = group.state(DESIGN, "", "score", "hours");
            assertThat(rows.get(i).getString(0)).isEqualTo(ROUTES.get(i));
            assertSame(rows.get(i).getStruct(1), SurveyProportion.estimate(achieved, SurveyOptions.STANDARD));
            assertSame(rows.get(i).getStruct(2), SurveyMean.estimate(score, SurveyOptions.STANDARD));
            assertSame(rows.get(i).getStruct(3), SurveyTotal.estimate(score, SurveyOptions.STANDARD));
            assertSame(rows.get(i).getStruct(4), SurveyRatio.estimate(ratio, SurveyOptions.STANDARD));
        }
    }

    @Test
    void a_domain_keeps_the_whole_design() {
        SurveyOptions options = SurveyOptions.STANDARD;
        SurveyState achieved = RESPONDENTS.state(DESIGN, "Digital", "achieved", "");
        SurveyState score = RESPONDENTS.state(DESIGN, "Digital", "score", "");
        SurveyState ratio = RESPONDENTS.state(DESIGN, "Digital", "score", "hours");

        assertSame(
                survey("proportion(achieved, weight, stratum, psu, route = 'Digital')"),
                SurveyProportion.estimate(achieved, options));
        assertSame(survey("mean(score, weight, stratum, psu, route = 'Digital')"), SurveyMean.estimate(score, options));
        assertSame(
                survey("total(score, weight, stratum, psu, route = 'Digital')"), SurveyTotal.estimate(score, options));
        assertSame(
                survey("ratio(score, hours, weight, stratum, psu, route = 'Digital')"),
                SurveyRatio.estimate(ratio, options));
    }

    @Test
    void all_domains_of_a_design_are_estimated_in_one_pass() {
        for (Map.Entry<String, String> units : Map.of(
                        DESIGN,
                        "stratum, psu",
                        "stratified",
                        "stratum, null",
                        "clustered",
                        "null, psu",
                        "simple",
                        "null, null")
                .entrySet()) {
            String design = units.getKey();
            Row by = spark.sql("select survey_proportion_by(achieved, weight, " + units.getValue()
                            + ", array(route), 'wilson'),"
                            + " survey_mean_by(score, weight, " + units.getValue() + ", array(route)),"
                            + " survey_total_by(score, weight, " + units.getValue() + ", array(route, null)),"
                            + " survey_ratio_by(score, hours, weight, " + units.getValue() + ", array(route))"
                            + " from respondents")
                    .first();

            for (int function = 0; function < by.length(); function++) {
                assertThat(by.<String, Row>getJavaMap(function)).hasSize(ROUTES.size());
            }
            for (String route : ROUTES) {
                SurveyState score = RESPONDENTS.state(design, route, "score", "");
                assertSame(
                        by.<String, Row>getJavaMap(0).get(route),
                        SurveyProportion.estimate(
                                RESPONDENTS.state(design, route, "achieved", ""),
                                SurveyOptions.STANDARD.with(IntervalMethod.WILSON)));
                assertSame(
                        by.<String, Row>getJavaMap(1).get(route), SurveyMean.estimate(score, SurveyOptions.STANDARD));
                assertSame(
                        by.<String, Row>getJavaMap(2).get(route), SurveyTotal.estimate(score, SurveyOptions.STANDARD));
                assertSame(
                        by.<String, Row>getJavaMap(3).get(route),
                        SurveyRatio.estimate(
                                RESPONDENTS.state(design, route, "score", "hours"), SurveyOptions.STANDARD));
            }
        }
    }

    @Test
    void a_domain_by_itself_and_among_others_is_the_same() {
        Row by = spark.sql("select survey_mean_by(progressed, weight, stratum, psu,"
                        + " array(struct(route as part, never as n), struct('all' as part, 1 as n)), population_psus)"
                        + " from (select /*+ repartition(5) */ * from respondents)")
                .first();
        Map<Row, Row> domains = by.getJavaMap(0);

        assertThat(domains).hasSize(ROUTES.size() + 1);
        for (String route : ROUTES) {
            assertThat(domains.get(RowFactory.create(route, 0)))
                    .isEqualTo(
                            survey("mean(progressed, weight, stratum, psu, route = '" + route + "', population_psus)"));
        }
        assertThat(domains.get(RowFactory.create("all", 1)))
                .isEqualTo(survey("mean(progressed, weight, stratum, psu, true, population_psus)"));
    }

    @Test
    void who_is_in_no_domain_is_in_the_design() {
        SurveyState digital = RESPONDENTS.state(DESIGN, "Digital", "score", "");
        for (String domains :
                List.of("if(route = 'Digital', array(1), null)", "if(route = 'Digital', array(1), array())")) {
            assertSame(
                    spark.sql("select survey_mean_by(score, weight, stratum, psu, " + domains + ") from respondents")
                            .first()
                            .<Integer, Row>getJavaMap(0)
                            .get(1),
                    SurveyMean.estimate(digital, SurveyOptions.STANDARD));
        }
    }

    @Test
    void the_interval_can_be_named() {
        SurveyState achieved = RESPONDENTS.state(DESIGN, "", "achieved", "");
        for (IntervalMethod method : IntervalMethod.values()) {
            assertSame(
                    survey("proportion(achieved, weight, stratum, psu, true, '" + method.name() + "')"),
                    SurveyProportion.estimate(achieved, SurveyOptions.STANDARD.with(method)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "achieved = 1",
                "case when achieved = 1 then 1 else 0 end",
                "cast(achieved as double)",
                "cast(achieved as decimal(5,2))"
            })
    void a_proportion_takes_booleans_and_numbers_of_any_type(String y) {
        assertThat(survey("proportion(" + y + ", weight, stratum, psu)"))
                .isEqualTo(survey("proportion(achieved, weight, stratum, psu)"));
    }

    @Test
    void missing_values_are_outside_the_domain() {
        SurveyState progressed = RESPONDENTS.state(DESIGN, "", "progressed", "");

        assertSame(
                survey("proportion(progressed, weight, stratum, psu)"),
                SurveyProportion.estimate(progressed, SurveyOptions.STANDARD));
    }

    @Test
    void a_difference_of_two_domains_takes_out_what_they_share() {
        SurveyState digital = RESPONDENTS.state(DESIGN, "Digital", "score", "");
        SurveyState health = RESPONDENTS.state(DESIGN, "Health", "score", "");

        Row difference = survey("difference(score, weight, stratum, psu,"
                + " case route when 'Digital' then true when 'Health' then false end)");

        assertIsDifference(difference, digital, health);
        assertThat(difference.schema().fieldNames()).isEqualTo(SurveyColumns.DIFFERENCE.fieldNames());
    }

    @Test
    void samples_with_strata_of_their_own_are_independent() {
        SurveyState digital = RESPONDENTS.where("route", "Digital").state(DESIGN, "", "score", "");
        SurveyState health = RESPONDENTS.where("route", "Health").state(DESIGN, "", "score", "");

        Row difference = spark.sql("select survey_difference(score, weight, concat_ws('/', route, stratum), psu,"
                        + " route = 'Digital') from respondents where route <> 'Education'")
                .first()
                .getStruct(0);

        SurveyEstimate independent = SurveyDifference.independent(digital, health, SurveyOptions.STANDARD);
        List<Number> expected = List.of(
                independent.estimate(),
                independent.se(),
                independent.lower(),
                independent.upper(),
                SurveyTest.ofZero(independent).statistic(),
                independent.degreesOfFreedom(),
                SurveyTest.ofZero(independent).pValue(),
                independent.base());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(((Number) difference.get(i)).doubleValue())
                    .isCloseTo(expected.get(i).doubleValue(), withinPercentage(1e-10));
        }
    }

    @Test
    void states_are_compared_like_the_rows_they_hold() {
        String sides = "select %s from (select survey_state(score, weight, stratum, psu, true, population_psus)"
                + " filter (where route = 'Digital') as d, survey_state(score, weight, stratum, psu, true,"
                + " population_psus) filter (where route <> 'Digital') as o from respondents)";

        assertThat(spark.sql(sides.formatted("survey_state_difference(d, o, true)"))
                        .first()
                        .getStruct(0))
                .isEqualTo(survey("difference(score, weight, stratum, psu, route = 'Digital', population_psus)"));
        assertThat(spark.sql(sides.formatted("survey_state_difference(d, o, false)"))
                        .first()
                        .getStruct(0))
                .isEqualTo(survey("difference(score, weight, concat_ws('/', route = 'Digital', stratum), psu,"
                        + " route = 'Digital', population_psus)"));
        assertThat(spark.sql(sides.formatted("survey_state_difference(d, null, true)"))
                        .first()
                        .isNullAt(0))
                .isTrue();
    }

    @Test
    void domains_are_an_array() {
        assertThatThrownBy(() -> survey("mean_by(score, weight, stratum, psu, route)"))
                .hasMessageContaining("an array of those that a respondent is in");
        assertThatThrownBy(() -> survey("mean_by(score, weight, stratum, psu)"))
                .hasMessageContaining("survey_mean_by(y, weight, stratum, psu, domains[, population_psus])");
    }

    @Test
    void respondents_without_a_psu_can_be_compared_where_none_stands_on_both_sides() {
        SurveyState digital = RESPONDENTS.state("stratified_identified", "Digital", "score", "");
        SurveyState health = RESPONDENTS.state("stratified_identified", "Health", "score", "");

        Row difference = survey("difference(score, weight, stratum, null,"
                + " case route when 'Digital' then true when 'Health' then false end)");

        assertIsDifference(difference, digital, health);
    }

    @Test
    void a_population_size_in_every_stratum_gives_the_finite_population_correction() {
        String design = "stratified_clustered_fpc";
        SurveyOptions options = SurveyOptions.STANDARD.with(RESPONDENTS.population(design));
        SurveyState achieved = RESPONDENTS.state(design, "Digital", "achieved", "");
        SurveyState score = RESPONDENTS.state(design, "Digital", "score", "");

        assertSame(
                survey("proportion(achieved, weight, stratum, psu, route = 'Digital', 'logit', population_psus)"),
                SurveyProportion.estimate(achieved, options));
        assertSame(
                survey("mean(score, weight, stratum, psu, route = 'Digital', population_psus)"),
                SurveyMean.estimate(score, options));
    }

    @Test
    void one_stratum_has_one_population_size() {
        assertThatThrownBy(() -> survey("mean(score, weight, stratum, psu, true, population_learners + floor(hours))"))
                .hasStackTraceContaining("all its respondents must have the same");
    }

    @Test
    void replicate_weights_are_arrays() {
        // Two replicates, each without one of the two who achieved: proportions 1/2 and 1/3 around 5/12, scale 1/2 each
        Row row = spark.sql("select survey_proportion_replicated(y, w, rw, array(0.5D, 0.5D), inside) as e from values"
                        + " (1, 1.0, array(0, 2), true), (1, 1.0, array(2, 0), true), (0, 1.0, array(2, 4), true),"
                        + " (1, 9.0, array(9, 9), false) as t (y, w, rw, inside)")
                .first()
                .getStruct(0);

        assertThat(row.getDouble(0)).isCloseTo(2.0 / 3, withinPercentage(1e-10));
        assertThat(row.getDouble(1)).isCloseTo(1.0 / 12, withinPercentage(1e-10));
        assertThat(row.getLong(row.fieldIndex("base"))).isEqualTo(3);
        assertThat(row.getInt(row.fieldIndex("degrees_of_freedom"))).isEqualTo(1);
        assertThatThrownBy(() -> survey("proportion_replicated(achieved, weight)"))
                .hasMessageContaining("survey_proportion_replicated(y, weight, replicate_weights, replicate_scales");
    }

    @Test
    void coverage_and_lonely_psus_are_those_registered() {
        SurveyOptions options = SurveyOptions.STANDARD
                .withConfidence(0.9)
                .with(LonelyPsu.REMOVE)
                .with(IntervalMethod.BETA);
        SurveyState lonely = LONELY.state(DESIGN, "", "achieved", "");
        try {
            SurveyFunctions.register(spark, options);
            Row row = spark.sql("select survey_proportion(achieved, weight, stratum, psu) from respondents"
                            + " where stratum in ('North', 'South') or psu = 'p1'")
                    .first()
                    .getStruct(0);
            assertSame(row, SurveyProportion.estimate(lonely, options));
        } finally {
            SurveyFunctions.register(spark);
        }
    }

    @Test
    void null_stratum_and_psu_are_a_simple_random_sample() {
        SurveyState score = RESPONDENTS.state("simple", "", "score", "");

        assertSame(survey("mean(score, weight, null, null)"), SurveyMean.estimate(score, SurveyOptions.STANDARD));
    }

    @Test
    void what_is_undefined_is_null() {
        Row never = survey("proportion(never, weight, stratum, psu)");
        Row nobody = survey("mean(score, weight, stratum, psu, false)");

        assertThat(never.getDouble(never.fieldIndex("estimate"))).isZero();
        assertThat(never.isNullAt(never.fieldIndex("lower"))).isTrue();
        assertThat(never.isNullAt(never.fieldIndex("design_effect"))).isTrue();
        assertThat(nobody.isNullAt(nobody.fieldIndex("estimate"))).isTrue();
        assertThat(nobody.getLong(nobody.fieldIndex("base"))).isZero();
    }

    @Test
    void partitioning_changes_no_bit() {
        Row whole = survey("mean(score, weight, stratum, psu)");
        Row split = spark.table("respondents")
                .repartition(7, spark.table("respondents").col("score"))
                .selectExpr("survey_mean(score, weight, stratum, psu) as e")
                .first()
                .getStruct(0);

        assertThat(split).isEqualTo(whole);
    }

    @Test
    void the_same_call_twice_is_aggregated_once() {
        String plan = spark.sql("select survey_mean(score, weight, stratum, psu).lower,"
                        + " survey_mean(score, weight, stratum, psu).upper from respondents")
                .queryExecution()
                .executedPlan()
                .toString();

        assertThat(plan).containsOnlyOnce("partial_survey_mean(");
    }

    @Test
    void wrong_calls_say_what_is_right() {
        assertThatThrownBy(() -> survey("mean(score, weight)"))
                .hasMessageContaining("survey_mean(y, weight, stratum, psu[, in_domain[, population_psus]])");
        assertThatThrownBy(() -> survey("proportion(achieved, weight, stratum, psu, true, 'exact')"))
                .hasMessageContaining("'logit', 'wilson' or 'beta'")
                .hasMessageContaining("exact");
        assertThatThrownBy(() -> survey("mean(score, null, stratum, psu)")).hasStackTraceContaining("no survey weight");
    }

    @ParameterizedTest(name = "survey_{0} over {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // y² and y have the same sum here
                "proportion(y, 1, 's', p)                               | (-1D, 1), (2D, 2), (0D, 3)  | a proportion is of 0, 1 and NULL",
                "proportion_by(y, 1, 's', p, array('a'))                | (0.5, 1), (1.0, 2)          | y is 0.5; a proportion is of 0, 1 and NULL",
                "proportion_replicated(y, 1, array(1, 1), array(1, 1))  | (-1D, 1), (2D, 2), (0D, 3)  | a proportion is of 0, 1 and NULL",
                "mean(y, if(p = 1, -3, 1), 's', p, p <> 1)              | (1, 1), (0, 2)              | weight is -3; it must not be negative",
                "mean_by(y, if(p = 1, -3, 1), 's', p, array())          | (1, 1), (0, 2)              | weight is -3; it must not be negative",
                "difference(y, if(p = 1, -3, 1), 's', p, p > 1)         | (1, 1), (0, 2)              | weight is -3; it must not be negative",
                "mean(y, 1, 's', p, true, 0)                            | (1, 1), (0, 2)              | population_psus is 0 in stratum s; how many",
                "mean(y, 1, 's', p, true, 0.1)                          | (1, 1), (0, 2)              | population_psus is 0.1 in stratum s; how many",
                "total_by(y, 1, 's', p, array(1), 2.5)                  | (1, 1), (0, 2)              | population_psus is 2.5 in stratum s; how many",
                "mean(y, 1, 's', p, true, -2)                           | (1, 1), (0, 2)              | population_psus is -2 in stratum s; how many",
                "mean(y, 1, 's', p, true, if(p = 1, 10, null))          | (1, 1), (0, 2)              | in stratum s; all its respondents must have the same",
                "mean_by(y, 1, 's', p, array(1), if(p = 1, 10, 11))     | (1, 1), (0, 2)              | in stratum s; all its respondents must have the same",
                "proportion_replicated(y, 1, array(1, null), array(1, 1)) | (1, 1), (0, 2)            | an element of replicate_weights is NULL; each replicate has one",
                "proportion_replicated(y, 1, array(1, 1), array(1, null)) | (1, 1), (0, 2)            | an element of replicate_scales is NULL; each replicate has one",
                "proportion_replicated(y, 1, array(1, 1), array(1, -1)) | (1, 1), (0, 2)              | a replicate scale is -1.0; it is a number from 0 on",
                "proportion_replicated(y, -1, array(1, 1), array(1, 1)) | (1, 1), (0, 2)              | weight is -1; it must not be negative"
            })
    void each_value_is_looked_at_by_itself_and_one_line_names_argument_and_value(
            String call, String values, String message) {
        assertThatThrownBy(() -> spark.sql("select survey_" + call + " from values " + values + " as t (y, p)")
                        .collectAsList())
                .extracting(Failure::reason, InstanceOfAssertFactories.STRING)
                .contains(message)
                .hasLineCount(1);
    }

    @Test
    void a_value_outside_the_domain_may_be_any_and_no_population_anywhere_is_one_without_end() {
        assertThat(spark.sql(
                                "select survey_proportion(y, 1, 's', p, y < 9, 'logit', if(p < 0, 1, null)).base from values"
                                        + " (0, 1), (1, 2), (99, 3) as t (y, p)")
                        .first()
                        .getLong(0))
                .isEqualTo(2);
    }

    private static void assertIsDifference(Row sql, SurveyState minuend, SurveyState subtrahend) {
        SurveyEstimate java = SurveyDifference.shared(minuend, subtrahend, SurveyOptions.STANDARD);
        assertThat(sql)
                .isEqualTo(RowFactory.create(
                        java.estimate(),
                        java.se(),
                        java.lower(),
                        java.upper(),
                        SurveyTest.ofZero(java).statistic(),
                        java.degreesOfFreedom(),
                        SurveyTest.ofZero(java).pValue(),
                        java.base(),
                        SurveyMean.estimate(minuend, SurveyOptions.STANDARD).estimate(),
                        minuend.base(),
                        SurveyMean.estimate(subtrahend, SurveyOptions.STANDARD).estimate(),
                        subtrahend.base()));
    }

    private static Row survey(String call) {
        return spark.sql("select survey_" + call + " as e from respondents")
                .first()
                .getStruct(0);
    }

    private static void assertSame(Row sql, SurveyEstimate java) {
        assertThat(sql).isEqualTo(RowFactory.create(SurveyColumns.estimate(java)));
        assertThat(sql.schema().fieldNames()).isEqualTo(SurveyColumns.ESTIMATE.fieldNames());
    }
}
