package uk.tlevels.generator.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Programme;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.people.ProviderChooser;
import uk.tlevels.generator.people.SpecialismChoice;
import uk.tlevels.generator.people.TLevel;
import uk.tlevels.generator.people.Uln;
import uk.tlevels.generator.quota.AcademicYear;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;

/** Plans the T Level starters of one year and what they do when they leave early. */
final class TLevelPlanner {

    private static final Set<Fate> NEVER_LINKED = Set.of(Fate.CONTINUING, Fate.LEFT_EDUCATION);
    private static final Set<Fate> STAYING = Set.of(Fate.CONTINUING, Fate.COMPLETED);
    private static final int TRANSFERRED_TO_NEW_AIM = 40;
    private static final int TRANSFERRED_TO_PROVIDER = 2;

    private final Plan plan;
    private final int year;
    private final PlanNode quota;
    private final SplittableRandom random;
    private final Calendar calendar;
    private final List<Provider> providers;
    private final ProviderChooser chooser;
    private int temporaryLeft;
    private int twoTLevelsLeft;
    private int others;

    TLevelPlanner(Plan plan, int year) {
        this.plan = plan;
        this.year = year;
        this.quota = plan.quotas().at("t_level").at(year);
        this.random = plan.streams().named("t_level/" + year);
        this.calendar = new Calendar(random);
        this.providers = plan.teaching("t_level", year);
        this.chooser = new ProviderChooser(providers, random);
        this.temporaryLeft = plan.planted("temporary_uln", year);
        this.twoTLevelsLeft = providers.size() > 1 ? plan.planted("two_t_levels_in_one_year", year) : 0;
    }

    void run() {
        List<TLevelSlots.Slot> slots = new TLevelSlots(plan, quota, random).draw();
        List<Origin> progressing = new ArrayList<>(plan.progression().of(year, Programme.T_LEVEL));
        for (int i = 0; i < slots.size(); i++) {
            TLevelSlots.Slot slot = slots.get(i);
            boolean progresses = i >= slots.size() - progressing.size();
            plan.startsOf(year).add(progresses ? known(slot, progressing.get(slots.size() - 1 - i)) : unknown(slot));
        }
    }

    private TLevelStart known(TLevelSlots.Slot slot, Origin origin) {
        Provider provider = chooser.preferably(origin.provider(), offering(slot.tLevel()));
        return start(slot, origin.person(), provider);
    }

    private TLevelStart unknown(TLevelSlots.Slot slot) {
        Provider provider = chooser.next(offering(slot.tLevel()));
        boolean temporary = temporaryLeft > 0 && NEVER_LINKED.contains(slot.fate());
        if (temporary) {
            temporaryLeft--;
        }
        Uln.Kind kind = temporary ? Uln.Kind.TEMPORARY : Uln.Kind.VALID;
        Person person = plan.people().sixteen(year, provider, kind);
        boolean two = twoTLevelsLeft > 0 && !temporary && canTransfer(slot);
        return two ? startTwice(slot, person, provider) : start(slot, person, provider);
    }

    /** Learners of a route whose count is exact stay within one T Level. */
    private boolean canTransfer(TLevelSlots.Slot slot) {
        return STAYING.contains(slot.fate()) && !slot.tLevel().route().equals("Health and Science");
    }

    private TLevelStart start(TLevelSlots.Slot slot, Person person, Provider provider) {
        LocalDate start = calendar.start(year);
        Enrolment enrolment = enrolment(slot, person, provider, start, ending(slot.fate(), start));
        plan.enrolments().add(enrolment);
        moveOn(slot.fate(), enrolment);
        return new TLevelStart(
                enrolment, -1, slot.tLevel(), choice(slot, enrolment), slot.fate(), slot.attemptedBoth());
    }

    private TLevelStart startTwice(TLevelSlots.Slot slot, Person person, Provider first) {
        twoTLevelsLeft--;
        LocalDate start = calendar.start(year);
        Ending leaving = Ending.withdrawn(start.plusDays(60 + random.nextInt(30)), TRANSFERRED_TO_PROVIDER);
        plan.enrolments()
                .add(enrolment(otherTLevel(slot), person, first, start, Optional.of(leaving))
                        .with(Blemish.TWO_T_LEVELS_IN_ONE_YEAR));
        LocalDate again = leaving.date().plusDays(3 + random.nextInt(10));
        Enrolment second = enrolment(slot, person, chooser.other(first), again, ending(slot.fate(), again));
        plan.enrolments().add(second);
        return new TLevelStart(
                second, first.index(), slot.tLevel(), choice(slot, second), slot.fate(), slot.attemptedBoth());
    }

    private TLevelSlots.Slot otherTLevel(TLevelSlots.Slot slot) {
        List<String> codes = new ArrayList<>(quota.at("pathways").counts().keySet());
        TLevel other = slot.tLevel();
        while (other.equals(slot.tLevel()) || other.route().equals("Health and Science")) {
            other = plan.catalogue().tLevel(Draws.pick(codes, random));
        }
        return new TLevelSlots.Slot(other, slot.fate(), false);
    }

    private Enrolment enrolment(
            TLevelSlots.Slot slot, Person person, Provider provider, LocalDate start, Optional<Ending> ending) {
        SpecialismChoice specialism = Draws.pick(slot.tLevel().specialisms(), random);
        return new Enrolment(
                person,
                provider.index(),
                Programme.T_LEVEL,
                slot.tLevel().code(),
                specialism.code(),
                start,
                calendar.plannedEnd(year, 2),
                ending,
                Blemish.NONE);
    }

    private static SpecialismChoice choice(TLevelSlots.Slot slot, Enrolment enrolment) {
        return slot.tLevel().specialisms().stream()
                .filter(choice -> choice.code().equals(enrolment.specialism()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Ending> ending(Fate fate, LocalDate start) {
        int lastYearEnds = Math.min(year + 2, AcademicYear.LAST + 1);
        return switch (fate) {
            case COMPLETED -> Optional.of(calendar.completed(year, 2));
            case CONTINUING -> Optional.empty();
            case TO_APPRENTICESHIP -> Optional.of(calendar.movedOn(start, lastYearEnds, TRANSFERRED_TO_PROVIDER));
            case TO_COURSE ->
                Optional.of(calendar.movedOn(
                        start, lastYearEnds, random.nextBoolean() ? TRANSFERRED_TO_NEW_AIM : TRANSFERRED_TO_PROVIDER));
            case LEFT_EDUCATION -> Optional.of(calendar.leftLearning(start, lastYearEnds));
            case OTHER -> onBreakOrInAThirdYear(start, lastYearEnds);
        };
    }

    private Optional<Ending> onBreakOrInAThirdYear(LocalDate start, int lastYearEnds) {
        boolean thirdYear = year > 2020 && others++ % 2 == 0;
        return thirdYear ? Optional.empty() : Optional.of(calendar.onBreak(start, lastYearEnds));
    }

    private void moveOn(Fate fate, Enrolment left) {
        if (fate != Fate.TO_APPRENTICESHIP && fate != Fate.TO_COURSE) {
            return;
        }
        Programme next = fate == Fate.TO_COURSE ? Programme.SMALL_AGQ : Programme.ADVANCED_APPRENTICESHIP;
        Ending leaving = left.ending().orElseThrow();
        boolean stays = leaving.withdrawReason() == TRANSFERRED_TO_NEW_AIM;
        int provider = stays
                ? left.provider()
                : chooser.other(providers.get(left.provider())).index();
        LocalDate start = calendar.soonAfter(leaving.date());
        LocalDate planned = start.plusMonths(16);
        plan.enrolments()
                .add(new Enrolment(
                        left.person(),
                        provider,
                        next,
                        plan.aims().any(next, random),
                        "",
                        start,
                        planned,
                        Optional.of(Ending.completed(planned)),
                        Blemish.NONE));
    }

    private static Predicate<Provider> offering(TLevel tLevel) {
        return provider -> provider.offers(tLevel);
    }
}
