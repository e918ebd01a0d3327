package uk.tlevels.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountSystemTest {
    private final CountSystem system = new CountSystem();

    @Test
    void a_negative_count_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system.count(-1))
                .withMessage("a count of people is not negative: -1");
    }

    @Test
    void a_sum_of_a_count_that_was_not_added_is_refused() {
        int total = system.count(3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> system.sum(total, List.of(1)))
                .withMessageContaining("[0, 1]");
    }

    @Test
    void a_total_without_parts_is_no_sum() {
        system.sum(system.count(3), List.of());

        assertThat(system.sums()).isEmpty();
    }

    @Test
    void the_smallest_other_count_above_zero_goes_with_a_hidden_one_the_first_of_equals() {
        int total = system.count(32);
        List<Integer> parts = List.of(system.count(2), system.count(0), system.count(10), system.count(20));
        system.sum(total, parts);

        Suppression suppression = Suppression.of(system, 6);

        assertThat(parts.stream().map(suppression::of).map(r -> r.map(Enum::name)
                        .orElse("shown")))
                .containsExactly("SMALL_COUNT", "shown", "COMPANION", "shown");
        assertThat(suppression.hides(total)).isFalse();
        assertThat(suppression.tally()).isEqualTo(Map.of(Reason.SMALL_COUNT, 1L, Reason.COMPANION, 1L));
    }

    @Test
    void a_total_is_hidden_where_it_is_all_that_is_left_above_zero() {
        int total = system.count(9);
        int nobody = system.count(0);
        int all = system.count(9);
        int small = system.count(2);
        system.sum(total, List.of(nobody, all));
        system.sum(all, List.of(small, system.count(3), system.count(4)));
        system.sum(all, List.of(small, nobody, system.count(7)));

        Suppression suppression = Suppression.of(system, 4);

        assertThat(suppression.of(all)).isEmpty();
        assertThat(suppression.of(small)).contains(Reason.SMALL_COUNT);
        assertThat(suppression.of(nobody)).isEmpty();
        assertThat(suppression.of(total)).isEmpty();
    }
}
