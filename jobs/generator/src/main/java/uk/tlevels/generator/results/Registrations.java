package uk.tlevels.generator.results;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.tlevels.generator.plan.Plan;
import uk.tlevels.generator.quota.AcademicYear;

/**
 * All registrations by start year, as the rows of an extract: in order of learner number, flaws included.
 *
 * @param rows start year → rows
 */
public record Registrations(Map<Integer, List<Registration>> rows) {

    /** Registers all starters of a plan, whose people it draws the planted rows from. */
    public static Registrations plan(Plan plan) {
        GradeFinder tables = GradeFinder.load();
        Map<Integer, List<Registration>> rows = new TreeMap<>();
        for (int year : AcademicYear.ALL) {
            List<Registration> registrations = new RegistrationPlanner(plan, year, tables).run();
            List<Registration> flawed = new RegistrationFlaws(plan, year, tables, registrations).plant();
            flawed.sort(Comparator.comparingLong(
                            (Registration row) -> row.person().uln().value())
                    .thenComparing(Registration::status));
            rows.put(year, flawed);
        }
        return new Registrations(rows);
    }

    /** The registrations that awarding organisations and providers know: without the rows planted in extracts. */
    public List<Registration> genuine(int startYear) {
        return rows.get(startYear).stream()
                .filter(row -> !row.flaw().isExtraRow() && row.status() != RegistrationStatus.TRANSFERRED)
                .toList();
    }
}
