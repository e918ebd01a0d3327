package uk.tlevels.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UlnTest {

    @ParameterizedTest
    @CsvSource({"1000000000, true", "1000000043, true", "1000000044, false", "1234567896, false"})
    void a_right_check_digit_is_told_from_a_wrong_one(String digits, boolean right) {
        assertThat(new Uln(digits).isValid()).isEqualTo(right);
    }

    @Property
    void at_most_one_check_digit_fits_nine_digits(
            @ForAll @IntRange(min = 100_000_000, max = 999_999_999) int firstNine) {
        assertThat(IntStream.range(0, 10)
                        .filter(check -> new Uln(firstNine + "" + check).isValid())
                        .count())
                .isLessThanOrEqualTo(1);
    }

    @Property
    void one_mistyped_digit_is_noticed(
            @ForAll @IntRange(min = 100_000_000, max = 999_999_999) int firstNine,
            @ForAll @IntRange(max = 9) int check,
            @ForAll @IntRange(max = 9) int position,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        String digits = firstNine + "" + check;
        char mistyped = (char) ('0' + (digits.charAt(position) - '0' + change) % 10);
        String changed = digits.substring(0, position) + mistyped + digits.substring(position + 1);
        assertThat(new Uln(digits).isValid() && new Uln(changed).isValid()).isFalse();
    }

    @Test
    void nine_digits_with_remainder_0_have_no_check_digit() {
        assertThat(IntStream.range(0, 10).filter(check -> new Uln("100000006" + check).isValid()))
                .isEmpty();
    }

    @Test
    void the_temporary_number_is_nobodys_own() {
        assertThat(new Uln("9999999999").isTemporary()).isTrue();
        assertThat(new Uln("9999999999").isValid()).isFalse();
        assertThat(new Uln("1000000043").isTemporary()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "12345678901", " 1000000043", "1000000043 ", "+100000004", "١٠٠٠٠٠٠٠٤٣"})
    void anything_but_ten_digits_is_no_uln(String text) {
        assertThat(Uln.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Uln(text)).withMessage("a ULN has ten digits");
    }

    @Test
    void it_does_not_print_itself() {
        assertThat(new Uln("1000000043").toString()).doesNotContain("1000000043");
    }
}
