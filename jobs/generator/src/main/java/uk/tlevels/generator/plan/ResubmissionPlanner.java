package uk.tlevels.generator.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.quota.AcademicYear;

/** Plans earlier returns with stale content: later changes unknown, some learners missing, some never seen again. */
final class ResubmissionPlanner {

    private final Plan plan;

    ResubmissionPlanner(Plan plan) {
        this.plan = plan;
    }

    List<Resubmission> run() {
        List<Resubmission> resubmissions = new ArrayList<>();
        int perYear =
                plan.quotas().at("planted").at("resubmitted_returns_per_year").count();
        for (int year : AcademicYear.ALL) {
            SplittableRandom random = plan.streams().named("resubmissions/" + year);
            for (int provider = 0; provider < perYear; provider++) {
                resubmissions.add(new Resubmission(
                        provider,
                        year,
                        year == AcademicYear.LAST
                                ? LocalDate.of(year + 1, 1, 9 + random.nextInt(12))
                                : LocalDate.of(year + 1, 9, 16 + random.nextInt(10)),
                        learners(plan.providers().get(provider), year, random)));
            }
        }
        return resubmissions;
    }

    private List<Enrolment> learners(Provider provider, int year, SplittableRandom random) {
        Calendar calendar = new Calendar(random);
        List<Enrolment> learners = new ArrayList<>();
        int count =
                plan.quotas().at("planted").at("superseded_learners_per_return").count();
        for (int i = 0; i < count; i++) {
            learners.add(plan.uncounted(provider, year, calendar, random, Blemish.SUPERSEDED_LEARNER));
        }
        return learners;
    }
}
