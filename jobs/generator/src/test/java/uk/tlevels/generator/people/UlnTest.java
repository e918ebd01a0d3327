package uk.tlevels.generator.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UlnTest {

    /** Numbers of the Department's own anonymised sample return of January 2025. */
    @ParameterizedTest
    @ValueSource(longs = {1061484016L, 1061484466L, 1061484903L, 1061485810L})
    void published_sample_numbers_end_in_their_check_digit(long uln) {
        assertThat(Uln.checkDigit((int) (uln / 10))).isEqualTo((int) (uln % 10));
    }

    @Test
    void no_number_exists_where_the_weighted_sum_divides_by_eleven() {
        assertThat(Uln.checkDigit(100_000_100)).isNotNegative();
        // 1*10 + 1*9 + 1*3 = 22
        assertThat(Uln.checkDigit(110_000_010)).isEqualTo(-1);
    }

    @Test
    void numbers_never_repeat_and_only_planted_ones_fail() {
        UlnSequence sequence = new UlnSequence(new SplittableRandom(7));
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            Uln.Kind kind = i % 10 == 0 ? Uln.Kind.WRONG_CHECK_DIGIT : Uln.Kind.VALID;
            long value = sequence.next(kind).value();
            assertThat(seen.add(value)).isTrue();
            assertThat(Uln.checkDigit((int) (value / 10)) == value % 10).isEqualTo(kind == Uln.Kind.VALID);
        }
    }
}
