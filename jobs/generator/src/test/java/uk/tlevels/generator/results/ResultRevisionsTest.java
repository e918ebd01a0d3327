package uk.tlevels.generator.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.generator.plan.Plan;
import uk.tlevels.generator.plan.Population;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;

/** The results of the whole nation as successive Augusts show them. */
class ResultRevisionsTest {

    private static final PlanNode QUOTAS = Quotas.shipped().file("results.yaml");
    private static final GradeFinder TABLES = GradeFinder.load();
    private static final Set<Standing> PASSED = EnumSet.range(Standing.DISTINCTION_STAR, Standing.PASS);
    private static final Set<Standing> WITH_RESULT = EnumSet.range(Standing.DISTINCTION_STAR, Standing.UNCLASSIFIED);

    @ParameterizedTest
    @ValueSource(longs = {42, 7})
    void students_and_passes_come_to_what_the_quotas_say_for_every_seed(long seed) {
        Streams streams = new Streams(seed);
        Scale whole = new Scale(BigDecimal.ONE);
        Plan plan = new Plan(Quotas.shipped().file("quotas.yaml"), whole, streams);
        Population population = Population.plan(plan, Quotas.shipped());
        Registrations first = Registrations.plan(population.plan());
        ResultRevisions revisions = new ResultRevisions(Quotas.shipped(), whole, streams);
        Registrations in2023 = revisions.inAugust(2023, first);
        Registrations in2024 = revisions.inAugust(2024, in2023);

        assertThat(counts(first, 2020)).containsExactly(991, 926);
        assertThat(counts(in2023, 2020)).isEqualTo(quotas(2023, 2020));
        assertThat(counts(in2024, 2020)).isEqualTo(quotas(2024, 2020));
        assertThat(in2023.rows().get(2021)).isEqualTo(first.rows().get(2021));
        assertThat(counts(in2023, 2021)).containsExactly(3448, 3119);
        assertThat(counts(in2024, 2021)).isEqualTo(quotas(2024, 2021));
        assertThat(moves(in2023, in2024, 2021)).containsExactlyInAnyOrderEntriesOf(movesAsked(2024, 2021));
    }

    private static List<Integer> quotas(int august, int startYear) {
        PlanNode cohort = QUOTAS.at("august_" + august).at(startYear);
        return List.of(cohort.at("students").count(), cohort.at("passed").count());
    }

    private static List<Integer> counts(Registrations registrations, int startYear) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        registrations.genuine(startYear).stream()
                .filter(row -> row.status() == RegistrationStatus.ACTIVE)
                .forEach(row -> counts.merge(Standing.of(TABLES, row), 1, Integer::sum));
        return List.of(sum(counts, WITH_RESULT), sum(counts, PASSED));
    }

    private static int sum(Map<Standing, Integer> counts, Set<Standing> some) {
        return some.stream()
                .mapToInt(standing -> counts.getOrDefault(standing, 0))
                .sum();
    }

    private static Map<List<Standing>, Integer> moves(Registrations before, Registrations after, int startYear) {
        Map<List<Standing>, Integer> moves = new HashMap<>();
        List<Registration> rows = before.rows().get(startYear);
        for (int i = 0; i < rows.size(); i++) {
            Standing from = Standing.of(TABLES, rows.get(i));
            Standing to = Standing.of(TABLES, after.rows().get(startYear).get(i));
            if (from != to) {
                moves.merge(List.of(from, to), 1, Integer::sum);
            }
        }
        return moves;
    }

    private static Map<List<Standing>, Integer> movesAsked(int august, int startYear) {
        PlanNode node = QUOTAS.at("august_" + august).at(startYear).at("moves");
        Map<List<Standing>, Integer> moves = new HashMap<>();
        node.keys().forEach(from -> node.at(from)
                .counts()
                .forEach((to, count) -> moves.put(List.of(Standing.of(from), Standing.of(to)), count)));
        return moves;
    }
}
