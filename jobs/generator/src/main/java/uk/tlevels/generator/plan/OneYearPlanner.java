package uk.tlevels.generator.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Programme;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.people.ProviderChooser;
import uk.tlevels.generator.people.Uln;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Scale;

/**
 * Plans one-year programmes, the Foundation Year and other level 2 study: who starts, who completes and
 * what the completers do in the next academic year.
 */
final class OneYearPlanner {

    private final Plan plan;
    private final Programme programme;
    private final PlanNode quota;
    private final List<Provider> providers;
    private final int year;
    private final SplittableRandom random;

    OneYearPlanner(Plan plan, Programme programme, int year, List<Provider> providers) {
        this.plan = plan;
        this.programme = programme;
        this.year = year;
        this.providers = providers;
        String name = programme.name().toLowerCase(Locale.ROOT);
        this.quota = plan.quotas().at(name).at(year);
        this.random = plan.streams().named(name + "/" + year);
    }

    void run() {
        int starters = scaled("starters");
        int completed = scaled("completed");
        ProviderChooser chooser = new ProviderChooser(providers, random);
        Calendar calendar = new Calendar(random);
        List<Boolean> completes = new ArrayList<>();
        for (int i = 0; i < starters; i++) {
            completes.add(i < completed);
        }
        Draws.shuffle(completes, random);
        List<Origin> completers = new ArrayList<>();
        for (boolean completer : completes) {
            Provider provider = chooser.next(any -> true);
            Person person = plan.people().sixteen(year, provider, Uln.Kind.VALID);
            LocalDate start = calendar.start(year);
            Ending ending = completer ? calendar.completed(year, 1) : calendar.leftLearning(start, year + 1);
            plan.enrolments().add(enrolment(person, provider, start, calendar.plannedEnd(year, 1), ending));
            if (completer) {
                completers.add(new Origin(person, provider.index()));
            }
        }
        Draws.shuffle(completers, random);
        sendOn(completers);
    }

    private Enrolment enrolment(Person person, Provider provider, LocalDate start, LocalDate end, Ending ending) {
        return new Enrolment(
                person,
                provider.index(),
                programme,
                plan.aims().any(programme, random),
                "",
                start,
                end,
                Optional.of(ending),
                Blemish.NONE);
    }

    private void sendOn(List<Origin> completers) {
        int level3 = scaled("level3");
        int tLevel = Math.min(level3, scaled("t_level"));
        int next = send(completers, 0, Programme.T_LEVEL, tLevel);
        Map<String, Integer> destinations = quota.at("destinations").counts();
        if (level3 > tLevel) {
            for (Map.Entry<String, Integer> share :
                    Scale.share(level3 - tLevel, destinations).entrySet()) {
                Programme destination = Programme.valueOf(share.getKey().toUpperCase(Locale.ROOT));
                next = send(completers, next, destination, share.getValue());
            }
        }
        int rest = Math.min(scaled("intermediate_apprenticeship"), completers.size() - next);
        send(completers, next, Programme.INTERMEDIATE_APPRENTICESHIP, rest);
    }

    private int send(List<Origin> completers, int from, Programme destination, int count) {
        for (Origin origin : completers.subList(from, from + count)) {
            plan.progression().add(year + 1, destination, origin);
        }
        return from + count;
    }

    private int scaled(String name) {
        return plan.scale().of(quota.at(name).count());
    }
}
