package uk.tlevels.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.grading.GradeOutcome.Graded;
import uk.tlevels.grading.GradeOutcome.MissingMatrix;

class OverallGradeTest {

    private static final String DIGITAL = "60358324";

    private final OverallGrade overallGrade = new OverallGrade(GradeTables.bundled());

    @ParameterizedTest(name = "placement {0}, core {1}, specialism {2}: {3} in 2020, {4} since")
    @CsvSource(
            nullValues = "-",
            value = {
                "Completed,    A*, Distinction,  Distinction*, Distinction*",
                "Completed,    A,  Pass,         Merit, Merit",
                "Completed,    C,  Distinction,  Merit, Distinction",
                "Completed,    D,  Merit,        Pass,  Merit",
                "Completed,    E,  Distinction,  Pass,  Merit",
                "CompletedWithSpecialConsideration, E, Pass, Pass, Pass",
                "Completed,    A,  Unclassified, Partial achievement, Partial achievement",
                "Completed,    A,  X,            Partial achievement, Partial achievement",
                "Completed,    A,  -,            Partial achievement, Partial achievement",
                "Completed,    -,  Merit,        Partial achievement, Partial achievement",
                "Completed,    U,  U,            Partial achievement, Partial achievement",
                "Completed,    X,  X,            Partial achievement, Partial achievement",
                "CompletedWithSpecialConsideration, -, -, Partial achievement, Partial achievement",
                "Completed,    Q,  Merit,        Q - pending result, Q - pending result",
                "Completed,    A,  Q,            Q - pending result, Q - pending result",
                "NotCompleted, Q,  -,            Q - pending result, Q - pending result",
                "NotCompleted, X,  Q,            Q - pending result, Q - pending result",
                "-,            Q,  Unclassified, Q - pending result, Q - pending result",
                "NotCompleted, A*, Distinction,  Partial achievement, Partial achievement",
                "WillNotComplete, E, -,          Partial achievement, Partial achievement",
                "NotSpecified, -,  Pass,         Partial achievement, Partial achievement",
                "-,            U,  Pass,         Partial achievement, Partial achievement",
                "-,            E,  X,            Partial achievement, Partial achievement",
                "NotCompleted, U,  U,            Unclassified, Unclassified",
                "-,            U,  U,            Unclassified, Unclassified",
                "NotCompleted, U,  X,            Unclassified, X - no result",
                "NotCompleted, X,  U,            Unclassified, X - no result",
                "WillNotComplete, U, -,          Unclassified, X - no result",
                "WillNotComplete, -, U,          Unclassified, X - no result",
                "NotSpecified, U,  -,            Unclassified, X - no result",
                "NotCompleted, X,  X,            X - no result, X - no result",
                "NotCompleted, X,  -,            X - no result, X - no result",
                "NotCompleted, -,  X,            X - no result, X - no result",
                "NotCompleted, -,  -,            X - no result, X - no result",
                "-,            -,  -,            X - no result, X - no result"
            })
    void the_decision_depends_on_the_learners_start_year(
            String placement, String core, String specialism, String in2020, String since) {
        assertThat(grade(2020, core, specialism, placement)).isEqualTo(graded(in2020));
        assertThat(grade(2021, core, specialism, placement)).isEqualTo(graded(since));
        assertThat(grade(2025, core, specialism, placement)).isEqualTo(graded(since));
    }

    @ParameterizedTest
    @ValueSource(strings = {"61051251", "99999999", "", "ZTLOS001"})
    void a_t_level_without_a_matrix_is_reported_whatever_the_grades(String code) {
        MissingMatrix missing = new MissingMatrix(code, 2025);
        for (PlacementStatus placement : EnumSet.allOf(PlacementStatus.class)) {
            for (CoreGrade core : EnumSet.of(CoreGrade.A, CoreGrade.Q_PENDING, CoreGrade.UNCLASSIFIED)) {
                assertThat(overallGrade.of(2025, code, Optional.of(core), Optional.empty(), Optional.of(placement)))
                        .isEqualTo(missing);
            }
        }
        assertThat(overallGrade.of(2025, code, Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo(missing);
    }

    @Test
    void nobody_started_before_2020() {
        assertThat(grade(2019, "A", "Merit", "Completed")).isEqualTo(new MissingMatrix(DIGITAL, 2019));
    }

    @Test
    void a_t_level_that_began_later_has_no_matrix_for_2020() {
        String finance = "6100008X";
        assertThat(overallGrade.of(2020, finance, Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo(new MissingMatrix(finance, 2020));
        assertThat(overallGrade.of(2022, finance, Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo(new Graded(Grade.X_NO_RESULT));
    }

    private GradeOutcome grade(int startYear, String core, String specialism, String placement) {
        return overallGrade.of(
                startYear,
                DIGITAL,
                Optional.ofNullable(core).map(grade -> CoreGrade.parse(grade).orElseThrow()),
                Optional.ofNullable(specialism)
                        .map(grade -> SpecialismGrade.parse(grade).orElseThrow()),
                Optional.ofNullable(placement)
                        .map(status -> PlacementStatus.parse(status).orElseThrow()));
    }

    private static Graded graded(String grade) {
        return new Graded(Grade.parse(grade).orElseThrow());
    }
}
