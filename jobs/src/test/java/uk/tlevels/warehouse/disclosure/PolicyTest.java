package uk.tlevels.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PolicyTest {
    @Test
    void the_least_policy_shows_everything() {
        assertThat(new Policy(1, 1, 0, 0).threshold()).isEqualTo(1);
    }

    @Test
    void numbers_that_cannot_be_meant_are_refused() {
        refused(0, 1, 0, 0, "the threshold is 1 or more, not 0");
        refused(1, 0, 0, 0, "counts are rounded to a multiple of 1 or more, not 0");
        refused(1, 1, -1, 0, "the minimum base is 0 or more, not -1");
        refused(1, 1, 30, 29, "the low base 29 is below the minimum base 30");
    }

    private static void refused(int threshold, int countBase, int minimumBase, int lowBase, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy(threshold, countBase, minimumBase, lowBase))
                .withMessage(message);
    }
}
