package uk.tlevels.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import uk.tlevels.grading.GradeOutcome.Graded;

/** What holds of overall grades whatever the tables say. */
class OverallGradeLawsTest {

    private final OverallGrade overallGrade = new OverallGrade(GradeTables.bundled());

    @Property
    void a_better_component_never_makes_a_worse_overall_grade(
            @ForAll("tLevels") String tLevel,
            @ForAll @IntRange(min = 2020, max = 2026) int startYear,
            @ForAll CoreGrade core,
            @ForAll CoreGrade betterCore,
            @ForAll SpecialismGrade specialism,
            @ForAll SpecialismGrade betterSpecialism,
            @ForAll PlacementStatus placement) {
        Assume.that(settled(core) && settled(specialism) && settled(betterCore) && settled(betterSpecialism));
        Assume.that(betterCore.compareTo(core) <= 0 && betterSpecialism.compareTo(specialism) <= 0);
        grade(startYear, tLevel, core, specialism, placement)
                .ifPresent(grade -> assertThat(grade(startYear, tLevel, betterCore, betterSpecialism, placement)
                                .orElseThrow())
                        .isLessThanOrEqualTo(grade));
    }

    @Property
    void a_completed_placement_never_makes_a_worse_overall_grade(
            @ForAll("tLevels") String tLevel,
            @ForAll @IntRange(min = 2020, max = 2026) int startYear,
            @ForAll CoreGrade core,
            @ForAll SpecialismGrade specialism,
            @ForAll PlacementStatus placement) {
        grade(startYear, tLevel, core, specialism, placement)
                .ifPresent(grade -> assertThat(grade(startYear, tLevel, core, specialism, PlacementStatus.COMPLETED)
                                .orElseThrow())
                        .isLessThanOrEqualTo(grade));
    }

    @Property
    void a_pending_component_leaves_the_overall_grade_pending(
            @ForAll("tLevels") String tLevel, @ForAll SpecialismGrade other, @ForAll PlacementStatus placement) {
        assertThat(grade(2022, tLevel, CoreGrade.Q_PENDING, other, placement)).contains(Grade.Q_PENDING);
    }

    @Property
    void a_pass_overall_needs_both_components_and_the_placement(
            @ForAll("tLevels") String tLevel,
            @ForAll @IntRange(min = 2021, max = 2026) int startYear,
            @ForAll CoreGrade core,
            @ForAll SpecialismGrade specialism,
            @ForAll PlacementStatus placement) {
        assertThat(grade(startYear, tLevel, core, specialism, placement)
                        .orElseThrow()
                        .isPass())
                .isEqualTo(core.isPass() && specialism.isPass() && placement.isMet());
    }

    @Provide
    Arbitrary<String> tLevels() {
        return Arbitraries.of("60358300", "60358294", "60358324", "61029336", "61057484");
    }

    private static boolean settled(ComponentGrade grade) {
        return !grade.isPending();
    }

    private Optional<Grade> grade(
            int startYear, String tLevel, CoreGrade core, SpecialismGrade specialism, PlacementStatus placement) {
        GradeOutcome outcome =
                overallGrade.of(startYear, tLevel, Optional.of(core), Optional.of(specialism), Optional.of(placement));
        return outcome instanceof Graded graded ? Optional.of(graded.grade()) : Optional.empty();
    }
}
