package uk.tlevels.grading;

/** What became of grading a learner. */
public sealed interface GradeOutcome {

    /** The learner has this overall grade. */
    record Graded(Grade grade) implements GradeOutcome {}

    /**
     * The reference data has no grade matrix for this T Level and start year, so nothing is known about the grade. The
     * service itself had none for Marketing (61051251) when it was read.
     *
     * @param coreCode LAR code of the core component
     * @param startYear year in which the learner's first academic year began
     */
    record MissingMatrix(String coreCode, int startYear) implements GradeOutcome {}
}
