package uk.tlevels.generator.results;

import uk.tlevels.generator.people.TLevel;

/**
 * The overall result of an active registration, by the rules of the results service.
 *
 * @see <a href="https://github.com/SkillsFundingAgency/tl-results-and-certification">tl-results-and-certification,
 *     OverallGradeStrategy2020 and OverallGradeStrategy2021Onwards</a>
 */
final class OverallResult {

    private static final String PARTIAL_ACHIEVEMENT = "Partial achievement";

    private OverallResult() {}

    static String of(GradeFinder tables, TLevel tLevel, int startYear, Grades grades, Placement placement) {
        if (grades.hasPending()) {
            return Grades.PENDING;
        }
        if (placement.meetsTheRequirement()) {
            return grades.passesBoth()
                    ? tables.overall(tLevel.matrixOf(startYear), grades.core(), grades.specialism())
                    : PARTIAL_ACHIEVEMENT;
        }
        if (grades.hasPass()) {
            return PARTIAL_ACHIEVEMENT;
        }
        boolean core = grades.core().equals(Grades.UNCLASSIFIED);
        boolean specialism = grades.specialism().equals(Grades.UNCLASSIFIED);
        boolean unclassified = startYear == 2020 ? core || specialism : core && specialism;
        return unclassified ? Grades.UNCLASSIFIED : Grades.NO_RESULT;
    }
}
