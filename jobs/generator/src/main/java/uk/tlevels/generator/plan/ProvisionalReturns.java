package uk.tlevels.generator.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Programme;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.people.Uln;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;

/**
 * What the returns of the first February of a year got wrong: starters entered too late for them, or starters who never
 * came and are gone from the final return. So provisional and final counts differ by what was published of both.
 *
 * @param year the academic year
 * @param late the starters that are not in it yet
 * @param neverCame the starters that only it holds
 */
public record ProvisionalReturns(int year, Set<Person> late, List<Enrolment> neverCame) {

    static ProvisionalReturns plan(Plan plan, PlanNode quotas, int year) {
        PlanNode starters = quotas.at("provisional_t_level_starters");
        if (!starters.has(year)) {
            return new ProvisionalReturns(year, Set.of(), List.of());
        }
        int provisional = plan.scale().of(starters.at(year).count());
        int known = plan.scale()
                .of(plan.quotas().at("t_level").at(year).at("starters").count());
        SplittableRandom random = plan.streams().named("provisional/" + year);
        return new ProvisionalReturns(
                year,
                late(plan, year, Math.max(0, known - provisional), random),
                neverCame(plan, year, Math.max(0, provisional - known), random));
    }

    private static Set<Person> late(Plan plan, int year, int count, SplittableRandom random) {
        Set<Enrolment> transferred = plan.startsOf(year).stream()
                .filter(start -> start.earlierProvider() >= 0)
                .map(TLevelStart::enrolment)
                .collect(Collectors.toSet());
        List<Person> candidates = new ArrayList<>(plan.enrolments().stream()
                .filter(e -> e.programme() == Programme.T_LEVEL && e.startYear() == year)
                .filter(e -> e.blemish() == Blemish.NONE
                        && e.person().uln().kind() == Uln.Kind.VALID
                        && !plan.providers().get(e.provider()).returnsCensus())
                .filter(e -> !transferred.contains(e))
                .map(Enrolment::person)
                .toList());
        Draws.shuffle(candidates, random);
        return new HashSet<>(candidates.subList(0, Math.min(count, candidates.size())));
    }

    private static List<Enrolment> neverCame(Plan plan, int year, int count, SplittableRandom random) {
        Calendar calendar = new Calendar(random);
        List<Provider> providers = plan.teaching("t_level", year).stream()
                .filter(provider -> !provider.returnsCensus())
                .toList();
        return Stream.generate(() -> Draws.pick(providers, random))
                .limit(count)
                .map(provider -> plan.uncounted(provider, year, calendar, random, Blemish.PROVISIONAL_ONLY))
                .toList();
    }

    /** The enrolments of a provider as the return has them, of those that the final one has. */
    public Stream<Enrolment> of(int provider, Stream<Enrolment> reported) {
        return Stream.concat(
                reported.filter(
                        e -> e.startYear() != year || e.programme() != Programme.T_LEVEL || !late.contains(e.person())),
                neverCame.stream().filter(e -> e.provider() == provider));
    }
}
