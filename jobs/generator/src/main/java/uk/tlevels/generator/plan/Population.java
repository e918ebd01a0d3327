package uk.tlevels.generator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.tlevels.generator.people.Programme;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.quota.AcademicYear;
import uk.tlevels.generator.quota.Quotas;

/**
 * Everyone, and what they do.
 *
 * @param byProvider the enrolments at each provider, in the order of a return
 * @param tLevelStarts the T Level starters who count, by start year
 * @param provisional what the returns of February got wrong, by year
 */
public record Population(
        Plan plan,
        List<List<Enrolment>> byProvider,
        Map<Integer, List<TLevelStart>> tLevelStarts,
        List<Resubmission> resubmissions,
        Map<Integer, ProvisionalReturns> provisional) {

    /**
     * Plans everyone, year by year.
     *
     * @param plan with nobody in it yet
     */
    public static Population plan(Plan plan, Quotas quotas) {
        Map<Integer, List<TLevelStart>> starts = new TreeMap<>();
        for (int year : AcademicYear.ALL) {
            new OneYearPlanner(plan, Programme.FOUNDATION_YEAR, year, plan.teaching("foundation_year", year)).run();
            if (plan.quotas().at("level_2").has(year)) {
                new OneYearPlanner(plan, Programme.LEVEL_2, year, plan.withStudyProgrammes()).run();
            }
            new TLevelPlanner(plan, year).run();
            new Level3Planner(plan, year).run();
            new ExcludedLearners(plan, year).run();
            starts.put(year, plan.startsOf(year));
        }
        List<Resubmission> resubmissions = new ResubmissionPlanner(plan).run();
        Map<Integer, ProvisionalReturns> provisional = new TreeMap<>();
        for (int year : AcademicYear.RETURNED_IN_FEBRUARY) {
            provisional.put(year, ProvisionalReturns.plan(plan, quotas.file("returns.yaml"), year));
        }
        return new Population(plan, byProvider(plan), starts, resubmissions, provisional);
    }

    private static List<List<Enrolment>> byProvider(Plan plan) {
        List<List<Enrolment>> byProvider = new ArrayList<>();
        for (int i = 0; i < plan.providers().size(); i++) {
            byProvider.add(new ArrayList<>());
        }
        for (Enrolment enrolment : new BlemishPlanner(plan).blemished()) {
            byProvider.get(enrolment.provider()).add(enrolment);
        }
        byProvider.forEach(enrolments -> enrolments.sort(Enrolment.RETURN_ORDER));
        return byProvider;
    }

    /** All providers, in the order of the register. */
    public List<Provider> providers() {
        return plan.providers();
    }
}
