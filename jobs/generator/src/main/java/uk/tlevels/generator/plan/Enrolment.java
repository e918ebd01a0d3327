package uk.tlevels.generator.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Programme;
import uk.tlevels.generator.quota.AcademicYear;

/**
 * Someone on a programme at a provider.
 *
 * @param provider index in the register
 * @param aim the core aim: technical qualification, class code or qualification
 * @param specialism the occupational specialism of a T Level, else empty
 * @param plannedEnd as the provider planned it, before any blemish
 * @param ending empty while the learner continues
 */
public record Enrolment(
        Person person,
        int provider,
        Programme programme,
        String aim,
        String specialism,
        LocalDate start,
        LocalDate plannedEnd,
        Optional<Ending> ending,
        Blemish blemish) {

    /** The order of a return: by learner, and each learner's programmes by start. */
    public static final Comparator<Enrolment> RETURN_ORDER =
            Comparator.comparingInt((Enrolment e) -> e.person().id()).thenComparing(Enrolment::start);

    int startYear() {
        return AcademicYear.of(start);
    }

    /** Whether the provider's return of the year carries the programme. */
    public boolean isReportedIn(int year) {
        return startYear() <= year
                && ending.map(end -> AcademicYear.of(end.date()) >= year).orElse(true);
    }

    /** The reference a provider gives a learner: twelve characters at most, the same every year. */
    public String learnRefNumber() {
        return "L" + (1_000_000 + person.id()) + provider % 10;
    }

    Enrolment with(Blemish planted) {
        return new Enrolment(person, provider, programme, aim, specialism, start, plannedEnd, ending, planted);
    }
}
