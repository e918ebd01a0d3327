package uk.tlevels.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialismsTest {

    private final Specialisms specialisms = GradeTables.bundled().specialisms();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Distinction, Distinction, Distinction",
                "Distinction, Merit, Distinction",
                "Distinction, Pass, Merit",
                "Merit, Merit, Merit",
                "Merit, Pass, Pass",
                "Pass, Pass, Pass",
                "Unclassified, Distinction, Unclassified",
                "Unclassified, Unclassified, Unclassified",
                "-, Distinction, -",
                "-, Unclassified, -",
                "-, -, -",
                "X, Distinction, X",
                "X, Unclassified, X",
                "X, X, X",
                "X, -, X",
                "Q, Distinction, Q",
                "Q, Unclassified, Q",
                "Q, X, Q",
                "Q, -, Q"
            })
    void a_pair_makes_one_grade_in_either_order(String first, String second, String combined) {
        assertThat(specialisms.combine(grade(first), grade(second))).isEqualTo(grade(combined));
        assertThat(specialisms.combine(grade(second), grade(first))).isEqualTo(grade(combined));
    }

    @Test
    void a_single_specialism_stands_for_itself() {
        assertThat(specialisms.combine(List.of(grade("Merit")))).isEqualTo(grade("Merit"));
        assertThat(specialisms.combine(List.of(Optional.empty()))).isEmpty();
        assertThat(specialisms.combine(List.of())).isEmpty();
    }

    @Test
    void three_specialisms_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> specialisms.combine(List.of(grade("Merit"), grade("Merit"), grade("Pass"))))
                .withMessageContaining("3");
    }

    private static Optional<SpecialismGrade> grade(String grade) {
        return Optional.ofNullable(grade)
                .map(text -> SpecialismGrade.parse(text).orElseThrow());
    }
}
