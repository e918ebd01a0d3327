package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.warehouse.contract.TableName;

class SlicingTest {
    private static final TableName RETURNS = TableName.of("silver.enrolment_record");
    private static final TableName LEARNERS = TableName.of("silver.learner");

    @Test
    void a_statement_declares_its_slices_in_comments() {
        assertThat(
                        Slicing.in(
                                """
                        -- One row is one starter.
                        -- slices: ukprn in files by cohort
                        -- slice of silver.enrolment_record: ukprn
                        -- slice of silver.learner: learner_key through silver.enrolment_record columns learner_key, sex
                        -- slices share as_at_date: latest returned_on by vintage, cohort
                        select 1
                        """))
                .contains(new Slicing(
                        "ukprn",
                        "cohort",
                        Map.of(
                                RETURNS,
                                new Slicing.Input("ukprn", Optional.empty(), Optional.empty(), List.of()),
                                LEARNERS,
                                new Slicing.Input(
                                        "learner_key",
                                        Optional.empty(),
                                        Optional.of(RETURNS),
                                        List.of("learner_key", "sex"))),
                        Optional.of(new Slicing.Shared("as_at_date", "returned_on", List.of("vintage", "cohort")))));
    }

    @Test
    void
            an_expression_may_hold_commas_and_another_be_given_that_costs_less_and_a_table_without_a_declaration_has_no_slices() {
        assertThat(Slicing.in(
                                "-- slices: k\n-- slice of bronze.ilr: learner_key(uln, ukprn, ref) within try_cast(uln as int) columns uln, ukprn\n")
                        .orElseThrow()
                        .inputs()
                        .get(TableName.of("bronze.ilr")))
                .isEqualTo(new Slicing.Input(
                        "learner_key(uln, ukprn, ref)",
                        Optional.of("try_cast(uln as int)"),
                        Optional.empty(),
                        List.of("uln", "ukprn")));
        assertThat(Slicing.in("-- One row is a slice of cake.\nselect 1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- slice of bronze.ilr: ukprn\nselect 1",
                "-- slices: ukprn, year\nselect 1",
                "-- slices: ukprn\n-- slice of ilr: ukprn\nselect 1",
                "-- slices: ukprn\n-- slices share day: newest day by cohort\nselect 1",
                "-- slices: ukprn\n-- slice of silver.learner: learner_key through bronze.ilr\nselect 1"
            })
    void a_declaration_that_cannot_be_followed_is_refused(String sql) {
        assertThatThrownBy(() -> Slicing.in(sql)).isInstanceOf(IllegalStateException.class);
    }
}
