package uk.tlevels.generator.people;

import java.util.List;

/** A T Level as the reference tables describe it, with the specialisms a learner may choose. */
public record TLevel(
        String code,
        String title,
        String coreName,
        int firstTeachingYear,
        String route,
        String awardingOrganisation,
        String matrix2020,
        String matrix2021Onwards,
        List<SpecialismChoice> specialisms) {

    /** The grade table of learners who started in the year. */
    public String matrixOf(int startYear) {
        return startYear == 2020 ? matrix2020 : matrix2021Onwards;
    }
}
