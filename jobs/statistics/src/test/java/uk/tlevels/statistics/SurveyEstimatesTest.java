package uk.tlevels.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Edges that R's expected values do not reach. */
class SurveyEstimatesTest {
    private static final SurveyFile LONELY = SurveyFile.read("lonely");
    private static final SurveyOptions STANDARD = SurveyOptions.STANDARD;

    @Test
    void a_lonely_psu_can_be_refused_by_name() {
        SurveyState state = LONELY.state("stratified_clustered", "", "score", "");

        assertThatThrownBy(() -> SurveyMean.estimate(state, STANDARD.with(LonelyPsu.FAIL)))
                .isInstanceOf(LonelyPsuException.class)
                .hasMessageContaining("Stratum East");
    }

    @Test
    void a_stratum_sampled_as_a_whole_is_not_lonely() {
        SurveyState state = new SurveyState();
        state.add(DesignUnit.clustered(Stratum.of("A"), "only"), new BigDecimal("2"), BigDecimal.ONE);
        FinitePopulation population = new FinitePopulation(Map.of(Stratum.of("A"), 1L));

        assertThat(SurveyMean.estimate(state, STANDARD.with(LonelyPsu.FAIL).with(population))
                        .se())
                .isZero();
    }

    @Test
    void with_only_lonely_strata_there_is_no_average_to_take() {
        SurveyState state = new SurveyState();
        state.add(DesignUnit.clustered(Stratum.of("A"), "only"), new BigDecimal("2"), BigDecimal.ONE);

        assertThat(SurveyMean.estimate(state, STANDARD.with(LonelyPsu.AVERAGE)).se())
                .isNaN();
    }

    @Test
    void more_sampled_psus_than_the_population_has_are_refused() {
        SurveyState state = LONELY.state("stratified_clustered", "", "score", "");
        FinitePopulation population = new FinitePopulation(Map.of(Stratum.of("North"), 2L));

        assertThatThrownBy(() -> SurveyMean.estimate(state, STANDARD.with(population)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Stratum North has 4 sampled PSUs");
    }

    @Test
    void an_empty_domain_has_a_total_of_zero_and_no_mean() {
        SurveyState state = new SurveyState();
        state.addOutside(DesignUnit.unclustered());

        SurveyEstimate mean = SurveyMean.estimate(state, STANDARD);
        SurveyEstimate total = SurveyTotal.estimate(state, STANDARD);
        assertThat(mean.estimate()).isNaN();
        assertThat(mean.se()).isNaN();
        assertThat(total.estimate()).isZero();
        assertThat(total.base()).isZero();
        assertThat(total.lower()).isNaN();
    }

    @Test
    void a_ratio_to_nothing_is_undefined() {
        SurveyState state = new SurveyState();
        state.add(DesignUnit.unclustered(), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO);
        state.add(DesignUnit.unclustered(), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO);

        assertThat(SurveyRatio.estimate(state, STANDARD).estimate()).isNaN();
    }

    @Test
    void a_zero_weight_is_outside_the_domain_and_a_negative_one_refused() {
        SurveyState state = new SurveyState();
        state.add(DesignUnit.unclustered(), BigDecimal.ZERO, BigDecimal.ONE);

        assertThat(state.base()).isZero();
        assertThatThrownBy(() -> state.add(DesignUnit.unclustered(), new BigDecimal("-0.5"), BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-0.5");
    }

    @Test
    void a_proportion_of_other_values_than_zero_and_one_is_refused() {
        SurveyState state = LONELY.state("simple", "", "score", "");

        assertThatThrownBy(() -> SurveyProportion.estimate(state, STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 or 1");
    }

    @Test
    void clusters_that_agree_exactly_leave_intervals_without_width() {
        SurveyState state = new SurveyState();
        for (String psu : new String[] {"p1", "p2", "p3"}) {
            state.add(DesignUnit.clustered(Stratum.WHOLE, psu), BigDecimal.ONE, BigDecimal.ZERO);
            state.add(DesignUnit.clustered(Stratum.WHOLE, psu), BigDecimal.ONE, BigDecimal.ONE);
        }

        for (IntervalMethod method : IntervalMethod.values()) {
            SurveyEstimate estimate = SurveyProportion.estimate(state, STANDARD.with(method));
            assertThat(estimate.lower()).isEqualTo(0.5);
            assertThat(estimate.upper()).isEqualTo(0.5);
        }
    }

    @Test
    void independent_differences_add_variances_and_degrees_of_freedom() {
        SurveyFile file = SurveyFile.read("respondents");
        SurveyState north = file.where("stratum", "North").state("clustered", "", "score", "");
        SurveyState east = file.where("stratum", "East").state("clustered", "", "score", "");

        SurveyEstimate difference = SurveyDifference.independent(north, east, STANDARD);

        SurveyEstimate first = SurveyMean.estimate(north, STANDARD);
        SurveyEstimate second = SurveyMean.estimate(east, STANDARD);
        assertThat(difference.estimate()).isEqualTo(first.estimate() - second.estimate());
        assertThat(difference.se()).isCloseTo(Math.hypot(first.se(), second.se()), within(1e-12));
        assertThat(difference.degreesOfFreedom()).isEqualTo(3 + 4);
    }

    @Test
    void a_shared_difference_needs_psu_identifiers() {
        SurveyState state = LONELY.state("stratified", "", "score", "");

        assertThatThrownBy(() -> SurveyDifference.shared(state, state, STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without a PSU identifier");
    }

    @Test
    void a_sample_differs_from_itself_by_nothing() {
        SurveyState state = LONELY.state("stratified_clustered", "", "score", "");

        SurveyEstimate difference = SurveyDifference.shared(state, state, STANDARD);
        assertThat(difference.estimate()).isZero();
        assertThat(difference.se()).isZero();
    }

    @Test
    void bytes_of_another_format_are_refused() {
        byte[] bytes = {99, 0, 0};

        assertThatThrownBy(() -> SurveyState.readFrom(new DataInputStream(new ByteArrayInputStream(bytes))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("format 99");
    }

    @Test
    void a_psu_is_lonely_only_where_both_sides_of_a_difference_have_one_together() {
        SurveyState minuend = new SurveyState();
        SurveyState subtrahend = new SurveyState();
        // in each of two strata one PSU of either side, y being 1 in the first and 0 in the second
        for (int i = 0; i < 2; i++) {
            Stratum stratum = Stratum.of("s" + i);
            minuend.add(DesignUnit.clustered(stratum, "a"), BigDecimal.ONE, BigDecimal.valueOf(1 - i));
            subtrahend.add(DesignUnit.clustered(stratum, "b"), BigDecimal.ONE, BigDecimal.valueOf(1 - i));
        }

        SurveyEstimate difference = SurveyDifference.shared(minuend, subtrahend, STANDARD.with(LonelyPsu.FAIL));

        // scores are (y - 1/2)/2 of the minuend and the opposite of the subtrahend: 1/4 and -1/4 in each stratum, whose
        // variance is n/(n - 1) times the sum of squares, 2(1/16 + 1/16); two strata make 1/2
        assertThat(difference.estimate()).isZero();
        assertThat(difference.se()).isCloseTo(Math.sqrt(0.5), within(1e-12));
        for (LonelyPsu policy : LonelyPsu.values()) {
            assertThat(SurveyDifference.shared(minuend, subtrahend, STANDARD.with(policy)))
                    .isEqualTo(difference);
        }
        subtrahend.add(DesignUnit.clustered(Stratum.of("s2"), "b"), BigDecimal.ONE, BigDecimal.ONE);
        assertThatThrownBy(() -> SurveyDifference.shared(minuend, subtrahend, STANDARD.with(LonelyPsu.FAIL)))
                .isInstanceOf(LonelyPsuException.class)
                .hasMessageContaining("s2");
    }
}
