package uk.tlevels.generator.hosting;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.plan.Plan;
import uk.tlevels.generator.plan.Population;
import uk.tlevels.generator.quota.AcademicYear;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;
import uk.tlevels.generator.results.Registration;
import uk.tlevels.generator.results.Registrations;

/** Hosts and hours agree with the results data, at a fifth of the nation and for any seed. */
class HostingPlannerTest {

    private static final PlanNode PLAN = Quotas.shipped().file("placements.yaml");

    private static Population population(long seed) {
        Scale fifth = new Scale(new BigDecimal("0.2"));
        return Population.plan(
                new Plan(Quotas.shipped().file("quotas.yaml"), fifth, new Streams(seed)), Quotas.shipped());
    }

    private static List<Hosting> hostings(Population population, long seed) {
        HostRegister register = HostRegister.of(PLAN, population.plan().scale());
        return PlacementFiles.hostings(
                PLAN, population.plan().scale(), Registrations.plan(population.plan()), register, new Streams(seed));
    }

    /** 6 and 120 students at the bank, 134 at the trust, a fifth of each. */
    @ParameterizedTest
    @ValueSource(longs = {42, 43})
    void hosts_that_figures_name_have_their_students(long seed) {
        List<Hosting> hostings = hostings(population(seed), seed);
        assertThat(students(hostings, "Lloyds Banking Group"))
                .containsEntry(2021, 1L)
                .containsEntry(2023, 24L);
        assertThat(students(hostings, "University Hospitals of Morecambe Bay NHS Foundation Trust"))
                .containsEntry(2023, 27L)
                .doesNotContainKey(2021);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 43})
    void who_completed_a_placement_has_its_hours_and_nobody_else(long seed) {
        Population population = population(seed);
        Map<Person, List<Hosting>> byStudent = hostings(population, seed).stream()
                .collect(groupingBy(hosting -> hosting.student().person()));
        Registrations registrations = Registrations.plan(population.plan());
        for (int cohort : List.of(2020, 2021, 2022)) {
            for (Registration row : registrations.genuine(cohort)) {
                List<Hosting> hostings = byStudent.getOrDefault(row.person(), List.of());
                switch (row.placement()) {
                    case COMPLETED -> assertThat(counted(hostings)).isGreaterThanOrEqualTo(315);
                    case COMPLETED_WITH_SPECIAL_CONSIDERATION ->
                        assertThat(counted(hostings)).isBetween(70, 314);
                    case NOT_COMPLETED -> assertThat(counted(hostings)).isBetween(0, 314);
                    default -> assertThat(hostings).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 43})
    void placements_lie_in_their_academic_year_and_their_parts_within_the_hours(long seed) {
        assertThat(hostings(population(seed), seed)).allSatisfy(hosting -> {
            assertThat(AcademicYear.of(hosting.start())).isEqualTo(hosting.academicYear());
            assertThat(AcademicYear.of(hosting.end())).isEqualTo(hosting.academicYear());
            assertThat(hosting.end()).isAfter(hosting.start());
            assertThat(hosting.tasterHours() + hosting.inductionHours()).isLessThanOrEqualTo(hosting.hours());
        });
    }

    /** Thirty-five hours of tasters count, and a shared induction of 75 hours once. */
    private static int counted(List<Hosting> hostings) {
        int recorded = hostings.stream().collect(summingInt(Hosting::hours));
        int tasters = hostings.stream().collect(summingInt(Hosting::tasterHours));
        int induction = hostings.stream().collect(summingInt(Hosting::inductionHours));
        return recorded - Math.max(0, tasters - 35) - Math.max(0, induction - 75);
    }

    private static Map<Integer, Long> students(List<Hosting> hostings, String host) {
        return hostings.stream()
                .filter(hosting -> hosting.host().name().equals(host))
                .collect(groupingBy(
                        Hosting::academicYear,
                        collectingAndThen(mapping(hosting -> hosting.student().person(), toSet()), people ->
                                (long) people.size())));
    }
}
