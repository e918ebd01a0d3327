package uk.tlevels.disclosure.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import uk.tlevels.disclosure.attack.Attack;
import uk.tlevels.disclosure.attack.Bounds;
import uk.tlevels.disclosure.attack.MadeTable;

/** What is held back, attacked by a way other than the one that chose it. */
class ProtectionLawsTest {
    private static final int THRESHOLD = 3;
    private static final int WIDTH = 3;

    @Property(tries = 60)
    void an_attack_leaves_every_small_count_that_could_be_protected_wide_enough(@ForAll long seed) {
        MadeTable table = new MadeTable(seed, 3, 4, 9, true);
        Protection protection = Protection.of(problem(table, 0));

        assertThat(protection.unprotected()).as("zeros may be hidden").isEmpty();
        assertThat(narrow(table, protection::hides, 0)).as("seed %d", seed).isEmpty();
    }

    @Property(tries = 40)
    void with_zeros_shown_what_is_not_named_as_unprotected_is_wide_enough(@ForAll long seed) {
        MadeTable table = new MadeTable(seed, 3, 4, 9, true);
        Protection protection = Protection.of(problem(table, 1));

        assertThat(protection.unprotected()).containsAll(narrow(table, protection::hides, 1));
    }

    @Property(tries = 40)
    void when_any_companion_is_shown_after_all_the_attack_succeeds(@ForAll long seed) {
        MadeTable table = new MadeTable(seed, 3, 3, 9, false);
        Protection protection = Protection.of(problem(table, 0));

        for (int cell = 0; cell < table.size(); cell++) {
            int shown = cell;
            if (protection.hides(cell) && !isSmall(table, cell)) {
                assertThat(narrow(table, c -> c != shown && protection.hides(c), 0))
                        .as("companion %d of seed %d", cell, seed)
                        .isNotEmpty();
            }
        }
    }

    @Property(tries = 20)
    void the_same_counts_in_the_same_order_are_held_back_again(@ForAll long seed) {
        MadeTable table = new MadeTable(seed, 3, 4, 9, true);

        assertThat(hidden(table, Protection.of(problem(table, 0))::hides))
                .isEqualTo(hidden(table, Protection.of(problem(table, 0))::hides));
    }

    @Test
    void the_loss_is_near_the_least_that_any_choice_has() {
        double least = 0;
        double ours = 0;
        for (long seed = 0; seed < 60; seed++) {
            MadeTable table = new MadeTable(seed, 2, 3, 9, false);
            Protection protection = Protection.of(problem(table, 0));
            double optimum = optimum(table, c -> cost(table, c));
            double loss = loss(table, protection::hides, c -> cost(table, c));
            assertThat(loss).as("seed %d", seed).isGreaterThanOrEqualTo(optimum - 1e-9);
            least += optimum;
            ours += loss;
        }

        assertThat(ours / least)
                .as("loss of ours against the optimum of 60 tables")
                .isLessThan(1.1);
    }

    @Test
    void no_safe_choice_has_fewer_companions_than_the_bound() {
        int bounds = 0;
        int fewest = 0;
        for (long seed = 0; seed < 60; seed++) {
            MadeTable table = new MadeTable(seed, 2, 3, 9, false);
            int bound = LowerBound.companions(problem(table, 0));
            int least = (int) optimum(table, c -> 1);
            assertThat(bound).as("seed %d", seed).isLessThanOrEqualTo(least);
            bounds += bound;
            fewest += least;
        }

        assertThat(bounds).as("what the bound says of %d companions", fewest).isGreaterThan(fewest / 2);
    }

    private static double optimum(MadeTable table, IntToDoubleFunction cost) {
        List<Integer> open = IntStream.range(0, table.size())
                .filter(c -> !isSmall(table, c))
                .boxed()
                .toList();
        double best = Double.MAX_VALUE;
        for (int choice = 0; choice < 1 << open.size(); choice++) {
            int chosen = choice;
            IntPredicate hides = c -> isSmall(table, c) || (open.contains(c) && (chosen & (1 << open.indexOf(c))) != 0);
            double loss = loss(table, hides, cost);
            if (loss < best && narrow(table, hides, 0).isEmpty()) {
                best = loss;
            }
        }
        return best;
    }

    private static double loss(MadeTable table, IntPredicate hides, IntToDoubleFunction cost) {
        return IntStream.range(0, table.size())
                .filter(c -> !isSmall(table, c) && hides.test(c))
                .mapToDouble(cost)
                .sum();
    }

    private static double cost(MadeTable table, int cell) {
        return cell < table.interior() ? 1 : cell == table.size() - 1 ? 20 : 4;
    }

    private static List<Integer> hidden(MadeTable table, IntPredicate hides) {
        return IntStream.range(0, table.size()).filter(hides).boxed().toList();
    }

    private static boolean isSmall(MadeTable table, int cell) {
        return table.value(cell) > 0 && table.value(cell) < THRESHOLD;
    }

    private static Problem problem(MadeTable table, long smallest) {
        Problem problem = new Problem(smallest, WIDTH);
        for (int cell = 0; cell < table.size(); cell++) {
            problem.count(
                    table.value(cell),
                    Bounds.exactly(table.value(cell)),
                    isSmall(table, cell) ? Problem.Need.SMALL : Problem.Need.OPEN,
                    cost(table, cell));
        }
        table.equations().forEach(problem::add);
        return problem;
    }

    private static List<Integer> narrow(MadeTable table, IntPredicate hides, long smallest) {
        Attack attack = Attack.on(table.knowledge(hides, smallest), WIDTH, cell -> isSmall(table, cell));
        List<Integer> narrow = new ArrayList<>();
        for (int cell = 0; cell < table.size(); cell++) {
            if (isSmall(table, cell) && attack.interval(cell).width() < WIDTH) {
                narrow.add(cell);
            }
        }
        return narrow;
    }
}
