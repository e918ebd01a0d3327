package uk.tlevels.generator.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotasTest {

    private static final PlanNode QUOTAS = Quotas.shipped().file("quotas.yaml");

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023})
    void the_pathways_and_the_fates_of_a_cohort_add_up_to_its_starters(int year) {
        PlanNode cohort = QUOTAS.at("t_level").at(year);
        assertThat(sum(cohort.at("pathways").counts()))
                .isEqualTo(cohort.at("starters").count());
        assertThat(sum(cohort.at("fates").counts()))
                .isEqualTo(cohort.at("starters").count());
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021})
    void the_grades_of_a_cohort_add_up_to_those_who_attempted_both_components(int year) {
        PlanNode cohort = QUOTAS.at("t_level").at(year);
        int attempted = cohort.at("results").at("attempted_both").count();
        int others = sum(cohort.at("other_completers").counts());
        assertThat(sum(cohort.at("results").at("grades").counts())).isEqualTo(attempted);
        assertThat(attempted + others)
                .isEqualTo(cohort.at("fates").at("completed").count());
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022})
    void the_destinations_at_level_3_add_up(int year) {
        for (String programme : new String[] {"foundation_year", "level_2"}) {
            PlanNode cohort = QUOTAS.at(programme).at(year);
            assertThat(cohort.at("t_level").count()
                            + sum(cohort.at("destinations").counts()))
                    .as("%s %d", programme, year)
                    .isEqualTo(cohort.at("level3").count());
        }
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
