package uk.tlevels.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueAxisTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "86.1|0,20,40,60,80,100",
                "16085|0,5000,10000,15000,20000",
                "100|0,20,40,60,80,100",
                "0.04|0,1",
                "3|0,1,2,3",
                "0|0,1"
            })
    void ticks_are_round_numbers_from_zero_to_the_largest_value(BigDecimal largest, String ticks) {
        List<String> shown = ValueAxis.over(Stream.of(largest), 5, 0).ticks().stream()
                .map(tick -> tick.stripTrailingZeros().toPlainString())
                .toList();

        assertThat(String.join(",", shown)).isEqualTo(ticks);
    }

    @Test
    void steps_are_no_finer_than_the_numbers_shown() {
        assertThat(ValueAxis.over(Stream.of(new BigDecimal("0.04")), 5, 2).decimals())
                .isEqualTo(2);
        assertThat(ValueAxis.over(Stream.of(new BigDecimal("3")), 6, 0).decimals())
                .isZero();
    }

    @Test
    void negative_values_lengthen_the_axis_below_zero() {
        ValueAxis axis = ValueAxis.over(Stream.of(new BigDecimal("-7"), new BigDecimal("12")), 5, 0);

        assertThat(axis.ticks()).extracting(BigDecimal::intValueExact).containsExactly(-10, -5, 0, 5, 10, 15);
        assertThat(axis.place(BigDecimal.ZERO, 0, 250)).isCloseTo(100, within(1e-9));
    }

    @Property(tries = 300)
    void every_axis_holds_zero_and_its_values_with_few_even_steps(
            @ForAll @Size(min = 1, max = 6)
                    List<@Scale(3) @BigRange(min = "-1000000", max = "1000000") BigDecimal> values) {
        ValueAxis axis = ValueAxis.over(values.stream(), 5, 3);

        assertThat(values).allSatisfy(value -> assertThat(value).isBetween(axis.low(), axis.high()));
        assertThat(axis.low()).isLessThanOrEqualTo(BigDecimal.ZERO);
        assertThat(axis.high()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        assertThat(axis.ticks()).hasSizeBetween(2, 11).anyMatch(tick -> tick.signum() == 0);
        BigDecimal step = axis.ticks().get(1).subtract(axis.ticks().get(0));
        for (int i = 1; i < axis.ticks().size(); i++) {
            assertThat(axis.ticks().get(i).subtract(axis.ticks().get(i - 1))).isEqualByComparingTo(step);
        }
        assertThat(step.stripTrailingZeros().unscaledValue().intValueExact()).isIn(1, 2, 5);
    }
}
