package uk.tlevels.generator.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Programme;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.people.TLevel;
import uk.tlevels.generator.people.Uln;
import uk.tlevels.generator.quota.Draws;

/**
 * Plans learners whom no count may include: those who leave within the qualifying period, adult pilots,
 * T Levels without 16 to 19 funding, and learners under a number that fails its check digit.
 */
final class ExcludedLearners {

    private final Plan plan;
    private final int year;
    private final SplittableRandom random;
    private final Calendar calendar;
    private final List<TLevel> tLevels;
    private final List<Provider> teaching;
    private final List<Provider> teachingFoundationYear;
    private final List<Provider> withExcludedOnly;

    ExcludedLearners(Plan plan, int year) {
        this.plan = plan;
        this.year = year;
        this.random = plan.streams().named("excluded/" + year);
        this.calendar = new Calendar(random);
        this.tLevels = plan.quotas().at("t_level").at(year).at("pathways").counts().keySet().stream()
                .map(plan.catalogue()::tLevel)
                .toList();
        this.teaching = withReturns(plan.teaching("t_level", year));
        this.teachingFoundationYear = withReturns(plan.teaching("foundation_year", year));
        this.withExcludedOnly = withReturns(plan.withExcludedLearnersOnly());
    }

    void run() {
        repeat("left_within_42_days", i -> tLevel(Programme.T_LEVEL, provider(i), true, Uln.Kind.VALID));
        repeat("foundation_year_left_within_42_days", i -> foundationYear());
        repeat("adult_pilot", i -> tLevel(Programme.ADULT_PILOT_T_LEVEL, provider(i), false, Uln.Kind.VALID));
        repeat("not_funded", i -> tLevel(Programme.NOT_FUNDED_T_LEVEL, provider(i), false, Uln.Kind.VALID));
        repeat(
                "wrong_check_digit_uln",
                i -> tLevel(Programme.T_LEVEL, Draws.pick(teaching, random), false, Uln.Kind.WRONG_CHECK_DIGIT));
    }

    /** Every fifth is at a provider that has no T Level learner who counts. */
    private Provider provider(int i) {
        return Draws.pick(i % 5 == 0 ? withExcludedOnly : teaching, random);
    }

    /** The census does not tell who is funded, and its autumn is too early to tell who leaves within six weeks. */
    private static List<Provider> withReturns(List<Provider> providers) {
        return providers.stream().filter(provider -> !provider.returnsCensus()).toList();
    }

    private void tLevel(Programme programme, Provider provider, boolean leavesEarly, Uln.Kind kind) {
        Person person = programme == Programme.ADULT_PILOT_T_LEVEL
                ? plan.people().adult(year, provider)
                : plan.people().sixteen(year, provider, kind);
        TLevel tLevel = Draws.pick(tLevels, random);
        String specialism = Draws.pick(tLevel.specialisms(), random).code();
        add(person, provider, programme, tLevel.code(), specialism, leavesEarly);
    }

    private void foundationYear() {
        Provider provider = Draws.pick(teachingFoundationYear, random);
        String aim = plan.aims().any(Programme.FOUNDATION_YEAR, random);
        Person person = plan.people().sixteen(year, provider, Uln.Kind.VALID);
        add(person, provider, Programme.FOUNDATION_YEAR, aim, "", true);
    }

    private void add(
            Person person, Provider provider, Programme programme, String aim, String specialism, boolean leavesEarly) {
        LocalDate start = calendar.start(year);
        Ending ending =
                leavesEarly ? calendar.withinQualifyingPeriod(start) : calendar.completed(year, programme.years());
        plan.enrolments()
                .add(new Enrolment(
                        person,
                        provider.index(),
                        programme,
                        aim,
                        specialism,
                        start,
                        calendar.plannedEnd(year, programme.years()),
                        Optional.of(ending),
                        leavesEarly ? Blemish.LEFT_WITHIN_42_DAYS : Blemish.NONE));
    }

    private void repeat(String kind, IntConsumer learner) {
        int count = plan.planted(kind, year);
        for (int i = 0; i < count; i++) {
            learner.accept(i);
        }
    }
}
