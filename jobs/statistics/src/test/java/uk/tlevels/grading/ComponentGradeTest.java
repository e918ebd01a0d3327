package uk.tlevels.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.tlevels.grading.ComponentGrade.bestOf;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentGradeTest {

    @Test
    void the_best_of_several_grades_stands() {
        assertThat(bestOf(List.of(CoreGrade.C, CoreGrade.A_STAR, CoreGrade.E))).contains(CoreGrade.A_STAR);
        assertThat(bestOf(List.of(SpecialismGrade.PASS, SpecialismGrade.MERIT))).contains(SpecialismGrade.MERIT);
        assertThat(bestOf(List.<CoreGrade>of())).isEmpty();
    }

    @Test
    void unclassified_is_better_than_no_result() {
        assertThat(bestOf(List.of(CoreGrade.X_NO_RESULT, CoreGrade.UNCLASSIFIED)))
                .contains(CoreGrade.UNCLASSIFIED);
    }

    @Test
    void any_pending_result_stands_before_all_others() {
        assertThat(bestOf(List.of(CoreGrade.A_STAR, CoreGrade.Q_PENDING))).contains(CoreGrade.Q_PENDING);
        assertThat(bestOf(List.of(SpecialismGrade.Q_PENDING, SpecialismGrade.X_NO_RESULT)))
                .contains(SpecialismGrade.Q_PENDING);
    }
}
