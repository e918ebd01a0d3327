package uk.tlevels.warehouse.generator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

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
            SplittableRandom random = plan.streams().named("blemishes/" + year);
            for (Blemish flaw : FLAWS) {
                int left = plan.planted(flaw.name().toLowerCase(Locale.ROOT), year);
                while (left > 0) {
                    int i = random.nextInt(enrolments.size());
                    Enrolment enrolment = enrolments.get(i);
                    if (isCandidate(enrolment, year)) {
                        enrolments.set(i, enrolment.with(flaw));
                        left--;
                    }
                }
            }
        }
        return enrolments;
    }

    private static boolean isCandidate(Enrolment enrolment, int year) {
        return enrolment.programme() == Programme.T_LEVEL
                && enrolment.startYear() == year
                && enrolment.blemish() == Blemish.NONE
                && enrolment.person().uln().kind() == Uln.Kind.VALID;
    }
}
