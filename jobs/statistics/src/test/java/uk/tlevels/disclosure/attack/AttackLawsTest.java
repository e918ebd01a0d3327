package uk.tlevels.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the attack finds, beside all whole numbers that satisfy what is known. */
class AttackLawsTest {
    private static final long EVERYTHING = 1_000_000;

    @Property(tries = 150)
    void intervals_of_a_table_with_margins_are_those_of_trying_every_whole_number(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 3) int rows,
            @ForAll @IntRange(min = 0, max = 1) int smallest) {
        MadeTable table = new MadeTable(seed, rows, 3, 3, false);
        Knowledge knowledge = table.knowledge(hidden(table, seed, smallest, rows + rows * 3), smallest);

        List<Bounds> tried = table.bruteForce(knowledge);
        Attack attack = Attack.on(knowledge, EVERYTHING, cell -> true);

        assertThat(attack.contradictions()).isEmpty();
        for (int cell = 0; cell < table.size(); cell++) {
            assertThat(attack.interval(cell))
                    .as("cell %d of seed %d", cell, seed)
                    .isEqualTo(tried.get(cell));
        }
    }

    @Property(tries = 100)
    void intervals_of_linked_tables_miss_no_whole_number_and_what_is_known_exactly_is_true(@ForAll long seed) {
        MadeTable table = new MadeTable(seed, 2, 4, 3, true);
        Knowledge knowledge = table.knowledge(hidden(table, seed, 1, table.size() - 5), 1);

        List<Bounds> tried = table.bruteForce(knowledge);
        Attack attack = Attack.on(knowledge, EVERYTHING, cell -> true);

        for (int cell = 0; cell < table.size(); cell++) {
            Bounds found = attack.interval(cell);
            assertThat(found.low())
                    .as("cell %d of seed %d", cell, seed)
                    .isLessThanOrEqualTo(tried.get(cell).low());
            assertThat(found.high()).isGreaterThanOrEqualTo(tried.get(cell).high());
            if (found.width() == 0) {
                assertThat(found.low()).isEqualTo(table.value(cell));
                assertThat(knowledge.bounds(cell).width() == 0
                                || !attack.because(cell).isEmpty())
                        .as("what gives cell %d away is named", cell)
                        .isTrue();
            }
        }
    }

    /** Some cells above zero, or of any size; the totals of columns are shown, so that there is an end to trying. */
    private static IntPredicate hidden(MadeTable table, long seed, long smallest, int below) {
        SplittableRandom random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        boolean[] hidden = new boolean[table.size()];
        for (int cell = 0; cell < below; cell++) {
            hidden[cell] = table.value(cell) >= smallest && random.nextInt(100) < 55;
        }
        return cell -> hidden[cell];
    }
}
