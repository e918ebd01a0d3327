package uk.tlevels.publishing.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class RoundingTest {
    @Property
    void decimals_are_rounded_halves_away_from_zero(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(4) BigDecimal value,
            @ForAll @IntRange(min = 0, max = 5) int places) {
        // a whole number of halves of the last place, so that halves occur
        BigInteger shifted = value.movePointRight(places)
                .multiply(BigDecimal.valueOf(2_000_000))
                .toBigInteger();
        BigDecimal oracle = new BigDecimal(halvesAway(shifted, BigInteger.valueOf(2_000_000)), places);

        assertThat(text(Rounding.decimals(value, places))).isEqualTo(expected(value, oracle));
    }

    @Property
    void a_half_of_the_last_place_goes_away_from_zero(
            @ForAll @LongRange(min = -100_000, max = 100_000) long units,
            @ForAll @IntRange(min = 0, max = 5) int places) {
        BigDecimal half = BigDecimal.valueOf(10 * units + (units < 0 ? -5 : 5), places + 1);

        assertThat(text(Rounding.decimals(half, places)))
                .isEqualTo(
                        BigDecimal.valueOf(units + (units < 0 ? -1 : 1), places).toPlainString());
    }

    @Property
    void a_count_is_rounded_to_the_nearest_multiple(
            @ForAll @LongRange(min = -10_000, max = 1_000_000) long count,
            @ForAll @IntRange(min = 1, max = 100) int base) {
        BigInteger oracle =
                halvesAway(BigInteger.valueOf(count), BigInteger.valueOf(base)).multiply(BigInteger.valueOf(base));

        assertThat(text(Rounding.nearest(BigDecimal.valueOf(count), base)))
                .isEqualTo(expected(BigDecimal.valueOf(count), new BigDecimal(oracle)));
    }

    @Property
    void a_percentage_is_rounded_once_from_the_counts(
            @ForAll @LongRange(min = 0, max = 100_000) long part,
            @ForAll @LongRange(min = 1, max = 100_000) long whole,
            @ForAll @IntRange(min = 0, max = 4) int places) {
        BigInteger scaled = BigInteger.valueOf(part).multiply(BigInteger.TEN.pow(places + 2));
        BigDecimal oracle = new BigDecimal(halvesAway(scaled, BigInteger.valueOf(whole)), places);

        assertThat(text(Rounding.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), places)))
                .isEqualTo(expected(BigDecimal.valueOf(part), oracle));
        assertThat(Rounding.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole))
                        .multiply(BigDecimal.valueOf(whole)))
                .isCloseTo(
                        BigDecimal.valueOf(100 * part), org.assertj.core.data.Offset.offset(new BigDecimal("1E-20")));
    }

    @Example
    void only_a_true_zero_is_printed_as_0() {
        assertThat(text(Rounding.decimals(BigDecimal.ZERO, 1))).isEqualTo("0.0");
        assertThat(text(Rounding.decimals(new BigDecimal("0.04"), 1))).isEqualTo("low");
        assertThat(text(Rounding.decimals(new BigDecimal("-0.04"), 1))).isEqualTo("low");
        assertThat(text(Rounding.decimals(new BigDecimal("0.05"), 1))).isEqualTo("0.1");
        assertThat(text(Rounding.nearest(new BigDecimal("2"), 5))).isEqualTo("low");
        assertThat(text(Rounding.nearest(new BigDecimal("0.0"), 5))).isEqualTo("0");
        assertThat(text(Rounding.percent(BigDecimal.ONE, BigDecimal.valueOf(2001), 1)))
                .isEqualTo("low");
    }

    @Example
    void numbers_are_taken_as_decimals_and_not_as_binary() {
        assertThat(text(Rounding.decimals(new BigDecimal("1.005"), 2))).isEqualTo("1.01");
        assertThat(text(Rounding.decimals(new BigDecimal("-2.5"), 0))).isEqualTo("-3");
        assertThat(text(Rounding.nearest(new BigDecimal("1E+3"), 1))).isEqualTo("1000");
    }

    /** A fraction to the nearest whole number, halves away from zero, by whole numbers alone. */
    private static BigInteger halvesAway(BigInteger numerator, BigInteger denominator) {
        BigInteger two = BigInteger.TWO;
        BigInteger magnitude = numerator.abs().multiply(two).add(denominator).divide(denominator.multiply(two));
        return numerator.signum() < 0 ? magnitude.negate() : magnitude;
    }

    private static String expected(BigDecimal exact, BigDecimal rounded) {
        return exact.signum() != 0 && rounded.signum() == 0 ? "low" : rounded.toPlainString();
    }

    private static String text(Amount amount) {
        return amount.known()
                .map(BigDecimal::toPlainString)
                .orElseGet(() -> amount.symbol().orElseThrow().code());
    }
}
