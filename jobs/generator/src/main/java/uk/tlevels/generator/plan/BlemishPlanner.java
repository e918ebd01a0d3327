package uk.tlevels.generator.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.tlevels.generator.people.Programme;
import uk.tlevels.generator.people.Uln;
import uk.tlevels.generator.quota.AcademicYear;
import uk.tlevels.generator.quota.Draws;

/** Gives some true T Level learners a flaw in their record that must not cost them their place in a count. */
final class BlemishPlanner {

    private static final Set<Blemish> FLAWS =
            EnumSet.of(Blemish.PLANNED_END_BEFORE_START, Blemish.THIRTY_FIRST_OF_FEBRUARY, Blemish.UNKNOWN_ELEMENT);

    private final Plan plan;

    BlemishPlanner(Plan plan) {
        this.plan = plan;
    }

    /** The enrolments with the planned flaws, in the order of the plan. */
    List<Enrolment> blemished() {
        List<Enrolment> enrolments = new ArrayList<>(plan.enrolments());
        for (int year : AcademicYear.ALL) {
            List<Integer> candidates = candidates(enrolments, year);
            int next = 0;
            for (Blemish flaw : FLAWS) {
                int count = plan.planted(flaw.name().toLowerCase(Locale.ROOT), year);
                for (int i = 0; i < count && next < candidates.size(); i++) {
                    int index = candidates.get(next++);
                    enrolments.set(index, enrolments.get(index).with(flaw));
                }
            }
        }
        return enrolments;
    }

    private List<Integer> candidates(List<Enrolment> enrolments, int year) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < enrolments.size(); i++) {
            if (isCandidate(enrolments.get(i), year)
                    && !plan.providers().get(enrolments.get(i).provider()).returnsCensus()) {
                candidates.add(i);
            }
        }
        Draws.shuffle(candidates, plan.streams().named("blemishes/" + year));
        return candidates;
    }

    private static boolean isCandidate(Enrolment enrolment, int year) {
        return enrolment.programme() == Programme.T_LEVEL
                && enrolment.startYear() == year
                && enrolment.blemish() == Blemish.NONE
                && enrolment.person().uln().kind() == Uln.Kind.VALID;
    }
}
