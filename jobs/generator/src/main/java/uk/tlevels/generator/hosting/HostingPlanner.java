package uk.tlevels.generator.hosting;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Place;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;
import uk.tlevels.generator.quota.Weighted;
import uk.tlevels.generator.results.Placement;
import uk.tlevels.generator.results.Registration;
import uk.tlevels.generator.results.RegistrationStatus;

/**
 * Finds hosts for the students of one cohort who have a placement in the results data: first the named hosts take
 * their quotas, then the rest go to employers near their provider.
 */
final class HostingPlanner {

    /** Where students of a route look for hosts. */
    private record Neighbourhood(Place place, String route) {}

    private static final List<String> MODES = List.of("Block", "Block", "Day release", "Mixed");

    private final HostRegister register;
    private final PlanNode quotas;
    private final Scale scale;
    private final SplittableRandom random;
    private final int startYear;
    private final HostingHours hours;
    private final Map<Person, Host> chosen = new HashMap<>();
    private final Map<Neighbourhood, Weighted<Host>> near = new HashMap<>();

    HostingPlanner(HostRegister register, PlanNode quotas, Scale scale, Streams streams, int startYear) {
        this.register = register;
        this.quotas = quotas;
        this.scale = scale;
        this.startYear = startYear;
        this.random = streams.named("placement hosts/" + startYear);
        this.hours = new HostingHours(quotas, streams.named("placement hours/" + startYear));
    }

    List<Hosting> run(List<Registration> registrations) {
        List<Registration> placed = new ArrayList<>(registrations.stream()
                .filter(row -> row.status() == RegistrationStatus.ACTIVE
                        && row.placement().meetsTheRequirement())
                .toList());
        Draws.shuffle(placed, random);
        chooseNamed(placed);
        List<Registration> free =
                placed.stream().filter(row -> !chosen.containsKey(row.person())).toList();
        Set<Person> withTwo = firstOf(free, "with_two_hosts").stream()
                .map(Registration::person)
                .collect(Collectors.toSet());
        List<Hosting> hostings = new ArrayList<>();
        for (Registration row : placed) {
            HostingHours.Total total = hours.of(row, startYear + 1);
            if (withTwo.contains(row.person()) && total.counted() >= HostingHours.ENOUGH_FOR_TWO) {
                int year = random.nextBoolean() ? startYear : startYear + 1;
                Host first = pick(row);
                hostings.add(hosting(row, first, year, total.first(), Season.FIRST_OF_TWO));
                hostings.add(hosting(row, other(row, first), startYear + 1, total.second(), Season.SECOND_OF_TWO));
            } else {
                Host host = chosen.containsKey(row.person()) ? chosen.get(row.person()) : pick(row);
                hostings.add(hosting(row, host, startYear + 1, total.whole(), Season.ONLY));
            }
        }
        begun(registrations, hostings);
        return hostings;
    }

    private void chooseNamed(List<Registration> placed) {
        List<PlanNode> nodes = quotas.at("named_hosts").list();
        for (int i = 0; i < nodes.size(); i++) {
            Host host = register.named().get(i);
            int wanted = scale.atLeastOne(nodes.get(i).at("students").countOrZero(startYear + 1));
            placed.stream()
                    .filter(row -> row.placement() == Placement.COMPLETED
                            && host.routes().contains(row.tLevel().route())
                            && !chosen.containsKey(row.person()))
                    .sorted(Comparator.comparingInt(row -> distance(host, row)))
                    .limit(wanted)
                    .toList()
                    .forEach(row -> chosen.put(row.person(), host));
        }
    }

    /** 0 in the same board, 1 in the same region, 2 elsewhere. */
    private static int distance(Host host, Registration row) {
        Place place = row.provider().place();
        if (host.nationwide() || place.icbCode().equals(host.place().icbCode())) {
            return 0;
        }
        return place.gorLetter().equals(host.place().gorLetter()) ? 1 : 2;
    }

    private List<Registration> firstOf(List<Registration> rows, String share) {
        return rows.subList(0, rows.size() * quotas.at("shares").at(share).count() / 1000);
    }

    /** Some of those who have not completed yet began. */
    private void begun(List<Registration> registrations, List<Hosting> hostings) {
        List<Registration> unfinished = new ArrayList<>(registrations.stream()
                .filter(row -> row.status() == RegistrationStatus.ACTIVE && row.placement() == Placement.NOT_COMPLETED)
                .toList());
        Draws.shuffle(unfinished, random);
        firstOf(unfinished, "not_completed_but_begun").stream()
                .sorted(Comparator.comparingInt(row -> row.person().id()))
                .forEach(row -> hostings.add(hosting(row, pick(row), startYear + 1, hours.unfinished(), Season.ONLY)));
    }

    private Host pick(Registration row) {
        return near.computeIfAbsent(
                        new Neighbourhood(row.provider().place(), row.tLevel().route()),
                        here -> new Weighted<>(register.near(here.place(), here.route()), Host::weight))
                .draw(random);
    }

    private Host other(Registration row, Host first) {
        Host host = pick(row);
        for (int tries = 0; host.equals(first) && tries < 20; tries++) {
            host = pick(row);
        }
        return host;
    }

    private Hosting hosting(Registration row, Host host, int year, HostingHours.Part part, Season season) {
        LocalDate start = season.start(year, random);
        return new Hosting(
                row,
                host,
                year,
                start,
                start.plusDays(7L * (season.weeks() + random.nextInt(6))),
                part.hours(),
                part.taster(),
                part.induction(),
                Draws.pick(MODES, random));
    }

    /** When a placement begins, and the fewest weeks it takes; all end before the academic year does. */
    private enum Season {
        FIRST_OF_TWO(MonthDay.of(9, 25), MonthDay.of(11, 5), 2),
        SECOND_OF_TWO(MonthDay.of(11, 20), MonthDay.of(3, 20), 4),
        ONLY(MonthDay.of(10, 1), MonthDay.of(3, 20), 8);

        private final MonthDay from;
        private final MonthDay to;
        private final int weeks;

        Season(MonthDay from, MonthDay to, int weeks) {
            this.from = from;
            this.to = to;
            this.weeks = weeks;
        }

        int weeks() {
            return weeks;
        }

        LocalDate start(int academicYear, SplittableRandom random) {
            int lastYear = to.isBefore(from) ? academicYear + 1 : academicYear;
            return Draws.day(from.atYear(academicYear), to.atYear(lastYear), random);
        }
    }
}
