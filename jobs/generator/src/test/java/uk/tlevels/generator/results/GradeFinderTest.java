package uk.tlevels.generator.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.generator.people.Catalogue;
import uk.tlevels.generator.people.SpecialismChoice;
import uk.tlevels.generator.people.TLevel;

class GradeFinderTest {

    private static final GradeFinder TABLES = GradeFinder.load();
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final SpecialismChoice PAIR =
            new SpecialismChoice("ZTLOS030", "Plumbing and Heating Engineering", List.of("10202101", "10202102"));

    @ParameterizedTest
    @CsvSource({"M2020_TABLE1_50_50", "M2020_TABLE2_40_60", "M2021ON_A", "M2021ON_B"})
    void grades_drawn_for_a_result_give_that_result(String matrix) {
        SplittableRandom random = new SplittableRandom(3);
        for (String overall : List.of("Distinction*", "Distinction", "Merit", "Pass")) {
            for (int i = 0; i < 50; i++) {
                Grades grades = TABLES.giving(overall, matrix, PAIR, random);
                assertThat(TABLES.overall(matrix, grades.core(), grades.specialism()))
                        .isEqualTo(overall);
                assertThat(grades.registered()).hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2020, A, Merit, COMPLETED, Distinction",
        "2021, A, Q - pending result, COMPLETED, Q - pending result",
        "2021, Unclassified, Pass, COMPLETED, Partial achievement",
        "2021, A, Merit, NOT_COMPLETED, Partial achievement",
        "2021, Unclassified, Unclassified, WILL_NOT_COMPLETE, Unclassified",
        "2021, Unclassified, X - no result, NOT_SPECIFIED, X - no result",
        "2020, Unclassified, X - no result, NOT_SPECIFIED, Unclassified",
        "2021, '', '', COMPLETED, Partial achievement",
        "2021, '', '', NOT_SPECIFIED, X - no result",
    })
    void an_overall_result_follows_the_rules_of_the_results_service(
            int startYear, String core, String specialism, Placement placement, String expected) {
        Grades grades = new Grades(core, specialism, List.of());
        TLevel digital = CATALOGUE.tLevel("60358324");
        assertThat(OverallResult.of(TABLES, digital, startYear, grades, placement))
                .isEqualTo(expected);
    }

    @Test
    void a_t_level_without_a_grade_table_is_an_error_and_never_a_pass() {
        TLevel marketing = CATALOGUE.tLevel("61051251");
        Grades grades = new Grades("A", "Merit", List.of("Merit"));
        assertThatThrownBy(() -> OverallResult.of(TABLES, marketing, 2025, grades, Placement.COMPLETED))
                .hasMessageContaining("no grade table");
    }
}
