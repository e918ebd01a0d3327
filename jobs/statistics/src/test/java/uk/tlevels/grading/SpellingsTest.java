package uk.tlevels.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "A*, A_STAR",
        "a *, A_STAR",
        "APlus, A_STAR",
        "b, B",
        "UNCLASSIFIED, UNCLASSIFIED",
        "U, UNCLASSIFIED",
        "Q - pending result, Q_PENDING",
        "Q – Pending Result, Q_PENDING",
        "QPendingResult, Q_PENDING",
        "q, Q_PENDING",
        "X - no result, X_NO_RESULT",
        "XNoResult, X_NO_RESULT",
    })
    void core_grades_are_read_however_they_are_written(String text, CoreGrade grade) {
        assertThat(CoreGrade.parse(text)).contains(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "Distinction*, DISTINCTION_STAR",
        "Distinction *, DISTINCTION_STAR",
        "D*, DISTINCTION_STAR",
        "distinction, DISTINCTION",
        "partial achievement, PARTIAL_ACHIEVEMENT",
        "PartialAchievement, PARTIAL_ACHIEVEMENT",
        "PARTACH, PARTIAL_ACHIEVEMENT",
        "' Pass\u00a0', PASS",
    })
    void overall_grades_are_read_however_they_are_written(String text, Grade grade) {
        assertThat(Grade.parse(text)).contains(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "NotSpecified, NOT_SPECIFIED",
        "Not yet reported, NOT_SPECIFIED",
        "Completed, COMPLETED",
        "Placement completed, COMPLETED",
        "CompletedWithSpecialConsideration, COMPLETED_WITH_SPECIAL_CONSIDERATION",
        "Completed with special consideration, COMPLETED_WITH_SPECIAL_CONSIDERATION",
        "Completed with Special Consideration, COMPLETED_WITH_SPECIAL_CONSIDERATION",
        "Placement completed with special consideration, COMPLETED_WITH_SPECIAL_CONSIDERATION",
        "NotCompleted, NOT_COMPLETED",
        "Not completed, NOT_COMPLETED",
        "Placement still to be completed, NOT_COMPLETED",
        "Still to be completed, NOT_COMPLETED",
        "PC, NOT_COMPLETED",
        "WillNotComplete, WILL_NOT_COMPLETE",
        "Will not complete, WILL_NOT_COMPLETE",
        "PLACEMENT WILL NOT BE COMPLETED, WILL_NOT_COMPLETE",
        "NC, WILL_NOT_COMPLETE",
    })
    void placement_statuses_are_read_however_they_are_written(String text, PlacementStatus status) {
        assertThat(PlacementStatus.parse(text)).contains(status);
    }

    @ParameterizedTest
    @EnumSource(SpecialismGrade.class)
    void a_grade_reads_back_from_its_published_spelling(SpecialismGrade grade) {
        assertThat(SpecialismGrade.parse(grade.published())).contains(grade);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "F", "A**", "Distinction*", "NULL", "9"})
    void what_is_no_core_grade_is_not_read(String text) {
        assertThat(CoreGrade.parse(text)).isEmpty();
    }

    @Test
    void the_ucas_code_shared_by_both_completed_statuses_is_not_read() {
        assertThat(PlacementStatus.parse("P")).isEmpty();
    }

    @Test
    void one_spelling_cannot_mean_two_values() {
        Spellings<CoreGrade> spellings = Spellings.of(CoreGrade.values(), CoreGrade::published);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spellings.also(CoreGrade.B, "a"))
                .withMessageContaining("A and B");
    }
}
