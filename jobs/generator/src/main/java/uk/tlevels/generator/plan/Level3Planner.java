package uk.tlevels.generator.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import uk.tlevels.generator.people.Programme;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.people.ProviderChooser;
import uk.tlevels.generator.people.Uln;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;

/** Plans the other level 3 study of a year and the apprenticeships: who progressed into it, topped up to its quota. */
final class Level3Planner {

    private static final List<Programme> CLASSROOM =
            List.of(Programme.LARGE_VTQ, Programme.SMALL_AGQ, Programme.A_LEVEL);
    private static final List<Programme> APPRENTICESHIPS =
            List.of(Programme.ADVANCED_APPRENTICESHIP, Programme.INTERMEDIATE_APPRENTICESHIP);

    private final Plan plan;
    private final int year;
    private final SplittableRandom random;
    private final Calendar calendar;
    private final ProviderChooser chooser;

    Level3Planner(Plan plan, int year) {
        this.plan = plan;
        this.year = year;
        this.random = plan.streams().named("level_3/" + year);
        this.calendar = new Calendar(random);
        this.chooser = new ProviderChooser(plan.withStudyProgrammes(), random);
    }

    void run() {
        CLASSROOM.forEach(this::classroom);
        APPRENTICESHIPS.forEach(this::apprenticeship);
    }

    private void classroom(Programme programme) {
        PlanNode quotas = plan.quotas().at("level_3");
        int wanted = plan.scale()
                .of(quotas.at(programme.name().toLowerCase(Locale.ROOT)).countOrZero(year));
        List<Origin> starters = new ArrayList<>(plan.progression().of(year, programme));
        while (starters.size() < wanted) {
            Provider provider = chooser.next(any -> true);
            starters.add(new Origin(plan.people().sixteen(year, provider, Uln.Kind.VALID), provider.index()));
        }
        Draws.shuffle(starters, random);
        int withdrawn = programme == Programme.LARGE_VTQ
                ? (starters.size() * quotas.at("withdrawn_of_ten").count() + 5) / 10
                : starters.size() / 10;
        for (int i = 0; i < starters.size(); i++) {
            LocalDate start = calendar.start(year);
            Ending ending = i < withdrawn ? calendar.leftLearning(start, year + 2) : calendar.completed(year, 2);
            add(starters.get(i), programme, start, calendar.plannedEnd(year, 2), ending);
        }
    }

    private void apprenticeship(Programme programme) {
        for (Origin origin : plan.progression().of(year, programme)) {
            LocalDate start = calendar.start(year);
            LocalDate planned = start.plusMonths(17);
            add(origin, programme, start, planned, Ending.completed(planned.plusDays(random.nextInt(30))));
        }
    }

    private void add(Origin origin, Programme programme, LocalDate start, LocalDate planned, Ending ending) {
        int here = origin.provider() < plan.withStudyProgrammes().size()
                ? origin.provider()
                : chooser.any().index();
        String aim = plan.aims().any(programme, random);
        plan.enrolments()
                .add(new Enrolment(
                        origin.person(), here, programme, aim, "", start, planned, Optional.of(ending), Blemish.NONE));
    }
}
