package uk.tlevels.generator.results;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Uln;
import uk.tlevels.generator.plan.Plan;
import uk.tlevels.generator.quota.Draws;

/** Plants flaws among the registrations of a cohort: some rows changed, some rows more. */
final class RegistrationFlaws {

    private final Plan plan;
    private final int startYear;
    private final GradeFinder tables;
    private final SplittableRandom random;
    private final List<Registration> rows;

    RegistrationFlaws(Plan plan, int startYear, GradeFinder tables, List<Registration> registrations) {
        this.plan = plan;
        this.startYear = startYear;
        this.tables = tables;
        this.random = plan.streams().named("registration_flaws/" + startYear);
        this.rows = new ArrayList<>(registrations);
    }

    /** The rows of an extract, in no particular order. */
    List<Registration> plant() {
        int realRows = rows.size();
        awardedOtherwise();
        change("exact_duplicate_row", Registration.Flaw.EXACT_DUPLICATE_ROW, row -> true);
        change("date_of_birth_unknown", Registration.Flaw.DATE_OF_BIRTH_UNKNOWN, row -> true);
        if (startYear == 2020) {
            int commas = plan.scale()
                    .atLeastOne(plan.quotas()
                            .at("planted_results")
                            .at("comma_in_name")
                            .count());
            change(commas, Registration.Flaw.COMMA_IN_NAME, row -> true);
        }
        transfers();
        extras("wrong_check_digit_uln", realRows, Uln.Kind.WRONG_CHECK_DIGIT);
        extras("malformed_row", realRows, Uln.Kind.VALID);
        return rows;
    }

    private int planted(String kind) {
        return plan.scale()
                .atLeastOne(plan.quotas().at("planted_results").at(kind).countOrZero(startYear));
    }

    private void change(String kind, Registration.Flaw flaw, Predicate<Registration> suitable) {
        change(planted(kind), flaw, suitable);
    }

    private void change(int count, Registration.Flaw flaw, Predicate<Registration> suitable) {
        candidates(suitable).stream()
                .limit(count)
                .forEach(i -> rows.set(i, rows.get(i).with(flaw)));
    }

    /**
     * Students who were awarded what the quotas ask for, on components from which the published rules work out the grade
     * below or above. The components change by as few grades as can be.
     */
    private void awardedOtherwise() {
        SplittableRandom grades = plan.streams().named("awarded_otherwise/" + startYear);
        List<Integer> merits = candidates(row -> row.overallInExtract().equals("Merit")).stream()
                .limit(planted("awarded_grade_differs"))
                .toList();
        for (int i = 0; i < merits.size(); i++) {
            Registration row = rows.get(merits.get(i));
            Grades others = tables.nearest(
                    i % 2 == 0 ? "Pass" : "Distinction",
                    row.tLevel().matrixOf(startYear),
                    row.grades(),
                    row.specialism(),
                    grades);
            rows.set(merits.get(i), row.withGrades(others).with(Registration.Flaw.AWARDED_GRADE_DIFFERS));
        }
    }

    private void transfers() {
        int providers = plan.teaching("t_level", startYear).size();
        for (int i : candidates(row -> row.grades().passesBoth()).stream()
                .limit(planted("transferred_registration"))
                .toList()) {
            Registration row = rows.get(i);
            int earlier = (row.provider().index() + 1) % providers;
            rows.add(row.transferredFrom(plan.providers().get(earlier)));
        }
    }

    /** Active rows without another flaw, in random order. */
    private List<Integer> candidates(Predicate<Registration> suitable) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Registration row = rows.get(i);
            if (row.flaw() == Registration.Flaw.NONE
                    && row.status() == RegistrationStatus.ACTIVE
                    && suitable.test(row)) {
                candidates.add(i);
            }
        }
        Draws.shuffle(candidates, random);
        return candidates;
    }

    /** Rows of people who exist nowhere else. */
    private void extras(String kind, int realRows, Uln.Kind ulnKind) {
        int count = planted(kind);
        for (int i = 0; i < count; i++) {
            Registration model = rows.get(random.nextInt(realRows));
            Registration.Flaw flaw = ulnKind == Uln.Kind.WRONG_CHECK_DIGIT
                    ? Registration.Flaw.WRONG_CHECK_DIGIT_ULN
                    : i % 2 == 0 ? Registration.Flaw.TOO_MANY_FIELDS : Registration.Flaw.TOO_FEW_FIELDS;
            Person person = plan.people().sixteen(startYear, model.provider(), ulnKind);
            rows.add(new Registration(
                    person,
                    model.provider(),
                    model.tLevel(),
                    model.specialism(),
                    startYear,
                    model.status(),
                    model.grades(),
                    model.placement(),
                    model.overallInExtract(),
                    flaw));
        }
    }
}
