package uk.tlevels.generator.results;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import uk.tlevels.generator.people.SpecialismChoice;
import uk.tlevels.generator.people.Uln;
import uk.tlevels.generator.plan.Ending;
import uk.tlevels.generator.plan.Fate;
import uk.tlevels.generator.plan.Plan;
import uk.tlevels.generator.plan.TLevelStart;
import uk.tlevels.generator.quota.AcademicYear;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Scale;

/** Registers the T Level starters of one cohort and gives those who finish the results its quotas ask for. */
final class RegistrationPlanner {

    private final Plan plan;
    private final int startYear;
    private final PlanNode quota;
    private final GradeFinder tables;
    private final SplittableRandom random;

    RegistrationPlanner(Plan plan, int startYear, GradeFinder tables) {
        this.plan = plan;
        this.startYear = startYear;
        this.quota = plan.quotas().at("t_level").at(startYear);
        this.tables = tables;
        this.random = plan.streams().named("registrations/" + startYear);
    }

    /** One active or withdrawn registration per starter who has a learner number. */
    List<Registration> run() {
        List<TLevelStart> starts = plan.startsOf(startYear).stream()
                .filter(start -> start.enrolment().person().uln().kind() == Uln.Kind.VALID)
                .toList();
        List<String> results = shuffled("results", "grades", (int)
                starts.stream().filter(TLevelStart::attemptedBoth).count());
        List<String> others = shuffled("other_completers", "", (int)
                starts.stream().filter(start -> isOtherCompleter(start)).count());
        List<Registration> registrations = new ArrayList<>();
        int nextResult = 0;
        int nextOther = 0;
        for (TLevelStart start : starts) {
            String wanted = start.attemptedBoth() && !results.isEmpty()
                    ? results.get(nextResult++)
                    : isOtherCompleter(start) && !others.isEmpty() ? others.get(nextOther++) : fallback(start);
            registrations.add(registration(start, wanted));
        }
        return registrations;
    }

    private static boolean isOtherCompleter(TLevelStart start) {
        return start.fate() == Fate.COMPLETED && !start.attemptedBoth();
    }

    private List<String> shuffled(String name, String inner, int total) {
        List<String> all = new ArrayList<>();
        if (quota.has(name) && total > 0) {
            PlanNode node = inner.isEmpty() ? quota.at(name) : quota.at(name).at(inner);
            Scale.share(total, node.counts()).forEach((key, count) -> {
                for (int i = 0; i < count; i++) {
                    all.add(key);
                }
            });
            Draws.shuffle(all, random);
        }
        return all;
    }

    /** Learners without a quota: a core grade after the first summer, or nothing yet. */
    private String fallback(TLevelStart start) {
        boolean satCore = start.enrolment()
                .ending()
                .map(end -> end.date().getYear() > startYear + 1 || end.date().getMonthValue() == 6)
                .orElse(true);
        return satCore && startYear < AcademicYear.LAST && random.nextInt(8) > 0 ? "core_only" : "nothing";
    }

    private Registration registration(TLevelStart start, String wanted) {
        boolean withdrawn = start.enrolment().ending().map(Ending::compStatus).orElse(1) == 3;
        Placement placement = placement(start, wanted);
        Grades grades = grades(start, wanted);
        String overall = withdrawn || startYear > 2021
                ? ""
                : OverallResult.of(tables, start.tLevel(), startYear, grades, placement);
        return new Registration(
                start.enrolment().person(),
                plan.providers().get(start.enrolment().provider()),
                start.tLevel(),
                start.specialism(),
                startYear,
                withdrawn ? RegistrationStatus.WITHDRAWN : RegistrationStatus.ACTIVE,
                grades,
                placement,
                overall,
                Registration.Flaw.NONE);
    }

    private Placement placement(TLevelStart start, String wanted) {
        boolean done =
                switch (wanted) {
                    case "distinction_star", "distinction", "merit", "pass", "partial_with_placement" -> true;
                    case "partial_without_placement", "unclassified", "nothing" -> false;
                    default -> start.fate() == Fate.COMPLETED && random.nextInt(20) > 0;
                };
        if (done) {
            return random.nextInt(16) == 0 ? Placement.COMPLETED_WITH_SPECIAL_CONSIDERATION : Placement.COMPLETED;
        }
        return switch (random.nextInt(3)) {
            case 0 -> Placement.NOT_SPECIFIED;
            case 1 -> Placement.NOT_COMPLETED;
            default -> Placement.WILL_NOT_COMPLETE;
        };
    }

    private Grades grades(TLevelStart start, String wanted) {
        SpecialismChoice choice = start.specialism();
        return switch (wanted) {
            case "distinction_star", "distinction", "merit", "pass" ->
                tables.giving(
                        Standing.of(wanted).passGrade().orElseThrow(),
                        start.tLevel().matrixOf(startYear),
                        choice,
                        random);
            case "partial_with_placement" -> withOneUnclassified(choice);
            case "partial_without_placement" ->
                random.nextInt(3) == 0 ? withOneUnclassified(choice) : tables.any(choice, random);
            case "unclassified" -> unclassified(choice);
            case "pending" -> {
                Grades any = tables.any(choice, random);
                yield random.nextBoolean()
                        ? new Grades(Grades.PENDING, any.specialism(), any.registered())
                        : tables.grades(any.core(), Grades.PENDING, choice, random);
            }
            case "no_result" ->
                tables.grades(
                        random.nextInt(4) == 0 ? Grades.NO_RESULT : tables.anyCore(random),
                        Grades.NO_RESULT,
                        choice,
                        random);
            case "core_only" ->
                new Grades(random.nextInt(15) == 0 ? Grades.UNCLASSIFIED : tables.anyCore(random), "", List.of());
            default -> Grades.NONE;
        };
    }

    private Grades withOneUnclassified(SpecialismChoice choice) {
        Grades any = tables.any(choice, random);
        return random.nextBoolean()
                ? new Grades(Grades.UNCLASSIFIED, any.specialism(), any.registered())
                : tables.grades(any.core(), Grades.UNCLASSIFIED, choice, random);
    }

    private Grades unclassified(SpecialismChoice choice) {
        return tables.grades(Grades.UNCLASSIFIED, Grades.UNCLASSIFIED, choice, random);
    }
}
