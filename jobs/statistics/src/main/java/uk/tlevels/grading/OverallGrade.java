package uk.tlevels.grading;

import java.io.Serializable;
import java.util.Optional;
import uk.tlevels.grading.GradeOutcome.Graded;
import uk.tlevels.grading.GradeOutcome.MissingMatrix;

/**
 * The overall grade of a T Level, as the results service decides it (its classes {@code OverallGradeStrategy2020} and
 * {@code OverallGradeStrategy2021Onwards}).
 */
public final class OverallGrade implements Serializable {

    private static final long serialVersionUID = 1;

    /** The first learners began in September 2020, under tables and rules of their own. */
    static final int FIRST_START_YEAR = 2020;

    private final GradeTables tables;

    public OverallGrade(GradeTables tables) {
        this.tables = tables;
    }

    /**
     * Decides a learner's overall grade.
     *
     * @param startYear year in which the learner's own first academic year began, which chooses table and rules
     * @param coreCode LAR code of the core component
     * @param core best core grade, empty if there is none
     * @param specialism specialism grade, a pair combined, empty if there is none
     * @param placement industry placement, empty if nothing was reported
     * @return a grade, or {@link MissingMatrix} whenever the T Level has no matrix, even where the grades would not need it
     */
    public GradeOutcome of(
            int startYear,
            String coreCode,
            Optional<CoreGrade> core,
            Optional<SpecialismGrade> specialism,
            Optional<PlacementStatus> placement) {
        return tables.matrix(startYear, coreCode)
                .<GradeOutcome>map(matrix -> new Graded(grade(startYear, matrix, core, specialism, placement)))
                .orElseGet(() -> new MissingMatrix(coreCode, startYear));
    }

    private static Grade grade(
            int startYear,
            GradeMatrix matrix,
            Optional<CoreGrade> core,
            Optional<SpecialismGrade> specialism,
            Optional<PlacementStatus> placement) {
        boolean corePassed = core.filter(CoreGrade::isPass).isPresent();
        boolean specialismPassed = specialism.filter(SpecialismGrade::isPass).isPresent();
        if (core.filter(CoreGrade::isPending).isPresent()
                || specialism.filter(SpecialismGrade::isPending).isPresent()) {
            return Grade.Q_PENDING;
        }
        if (placement.filter(PlacementStatus::isMet).isPresent()) {
            return corePassed && specialismPassed
                    ? matrix.at(core.orElseThrow(), specialism.orElseThrow())
                    : Grade.PARTIAL_ACHIEVEMENT;
        }
        if (corePassed || specialismPassed) {
            return Grade.PARTIAL_ACHIEVEMENT;
        }
        return withoutAnyPass(
                startYear,
                core.filter(CoreGrade.UNCLASSIFIED::equals).isPresent(),
                specialism.filter(SpecialismGrade.UNCLASSIFIED::equals).isPresent());
    }

    /** For the first cohort one Unclassified component is enough to be Unclassified; since then it takes both. */
    private static Grade withoutAnyPass(int startYear, boolean coreUnclassified, boolean specialismUnclassified) {
        boolean unclassified = startYear == FIRST_START_YEAR
                ? coreUnclassified || specialismUnclassified
                : coreUnclassified && specialismUnclassified;
        return unclassified ? Grade.UNCLASSIFIED : Grade.X_NO_RESULT;
    }
}
