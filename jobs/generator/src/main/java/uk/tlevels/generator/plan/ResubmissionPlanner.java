package uk.tlevels.generator.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import uk.tlevels.generator.people.Programme;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.people.TLevel;
import uk.tlevels.generator.people.Uln;
import uk.tlevels.generator.quota.AcademicYear;
import uk.tlevels.generator.quota.Draws;

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
        TLevel tLevel = plan.catalogue().tLevel("60358294");
        int count =
                plan.quotas().at("planted").at("superseded_learners_per_return").count();
        for (int i = 0; i < count; i++) {
            learners.add(new Enrolment(
                    plan.people().sixteen(year, provider, Uln.Kind.VALID),
                    provider.index(),
                    Programme.T_LEVEL,
                    tLevel.code(),
                    Draws.pick(tLevel.specialisms(), random).code(),
                    calendar.start(year),
                    calendar.plannedEnd(year, 2),
                    Optional.empty(),
                    Blemish.SUPERSEDED_LEARNER));
        }
        return learners;
    }
}
