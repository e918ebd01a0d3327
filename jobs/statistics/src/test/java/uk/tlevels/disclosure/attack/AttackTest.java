package uk.tlevels.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttackTest {
    private final Knowledge knowledge = new Knowledge();

    @Test
    void hidden_parts_that_sum_to_their_number_are_each_one() {
        int total = shown(15);
        int shown = shown(12);
        List<Integer> parts = List.of(hidden(), hidden(), hidden());
        knowledge.add(
                Equation.sum(total, List.of(shown, parts.get(0), parts.get(1), parts.get(2)), () -> "15 = 12 c c c"));

        Attack attack = attack();

        assertThat(parts).allSatisfy(part -> {
            assertThat(attack.interval(part)).isEqualTo(Bounds.exactly(1));
            assertThat(attack.way(part)).isEqualTo(Attack.Way.SUMS);
            assertThat(attack.because(part)).extracting(Equation::words).containsExactly("15 = 12 c c c");
        });
    }

    @Test
    void two_sums_of_the_same_hidden_counts_subtracted_give_a_third_away() {
        int a = hidden();
        int b = hidden();
        int c = hidden();
        sum(20, a, b);
        sum(25, a, b, c);

        Attack attack = attack();

        assertThat(attack.interval(c)).isEqualTo(Bounds.exactly(5));
        assertThat(attack.interval(a)).isEqualTo(new Bounds(1, 19));
        assertThat(attack.way(c)).isEqualTo(Attack.Way.COMBINATION);
        assertThat(attack.because(c)).hasSize(2);
    }

    @Test
    void inequalities_narrow_where_people_count_in_several_parts() {
        int a = hidden();
        int b = hidden();
        knowledge.add(Equation.atMost(a, shown(6), () -> "a part is at most the total"));
        knowledge.add(Equation.between(
                List.of(a, b, shown(10)),
                List.of(1L, 1L, -1L),
                0,
                Bounds.UNBOUNDED,
                () -> "the parts make up the total"));
        knowledge.add(Equation.atMost(b, shown(5), () -> "at most"));

        Attack attack = attack();

        assertThat(attack.interval(a)).isEqualTo(new Bounds(5, 6));
        assertThat(attack.interval(b)).isEqualTo(new Bounds(4, 5));
    }

    @Test
    void a_percentage_with_a_decimal_beside_a_hidden_count_gives_it_back() {
        int part = hidden();
        int whole = shown(40);
        knowledge.add(
                Equation.between(List.of(part, whole), List.of(2000L, -149L), 0, Bounds.UNBOUNDED, () -> ">= 7.45%"));
        knowledge.add(
                Equation.between(List.of(part, whole), List.of(-2000L, 151L), 0, Bounds.UNBOUNDED, () -> "<= 7.55%"));

        assertThat(attack().interval(part)).isEqualTo(Bounds.exactly(3));
    }

    @Test
    void what_contradicts_itself_is_named() {
        sum(3, shown(1), shown(1));

        assertThat(attack().contradictions()).hasSize(1);
    }

    private Attack attack() {
        return Attack.on(knowledge, 100, cell -> true);
    }

    private int shown(long value) {
        return knowledge.cell(Bounds.exactly(value));
    }

    private int hidden() {
        return knowledge.cell(Bounds.atLeast(1));
    }

    private void sum(long total, Integer... parts) {
        knowledge.add(Equation.sum(shown(total), List.of(parts), () -> total + " = " + List.of(parts)));
    }
}
