package uk.tlevels.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import uk.tlevels.disclosure.Policy.Zeros;

class PolicyTest {
    @Test
    void the_least_policy_shows_everything() {
        assertThat(new Policy(1, 1, Zeros.SHOWN, 1, 0, 0).isSmall(1)).isFalse();
    }

    @Test
    void nobody_is_in_a_count_of_zero_and_it_is_held_back_only_where_the_policy_says_so() {
        assertThat(new Policy(3, 3, Zeros.SHOWN, 1, 0, 0).isSmall(0)).isFalse();
        assertThat(new Policy(3, 3, Zeros.SHOWN, 1, 0, 0).smallestHidden()).isEqualTo(1);
        assertThat(new Policy(3, 3, Zeros.MAY_BE_HIDDEN, 1, 0, 0).smallestHidden())
                .isZero();
    }

    @Test
    void numbers_that_cannot_be_meant_are_refused() {
        refused(0, 1, 1, 0, 0, "the threshold is 1 or more, not 0");
        refused(1, 0, 1, 0, 0, "the minimum interval is 1 or more, not 0");
        refused(1, 1, 0, 0, 0, "counts are rounded to a multiple of 1 or more, not 0");
        refused(1, 1, 1, -1, 0, "the minimum base is 0 or more, not -1");
        refused(1, 1, 1, 30, 29, "the low base 29 is below the minimum base 30");
    }

    private static void refused(
            int threshold, int interval, int countBase, int minimumBase, int lowBase, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy(threshold, interval, Zeros.SHOWN, countBase, minimumBase, lowBase))
                .withMessage(message);
    }
}
