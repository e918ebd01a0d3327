package uk.tlevels.publishing.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|16085|16,085",
                "0|999.5|1,000",
                "0|0.5|1",
                "0|-0.5|\u22121",
                "0|-0.4|0",
                "1|94.85|94.9",
                "1|0.05|0.1",
                "1|1234567.25|1,234,567.3",
                "2|0|0.00",
                "9|0.1234567891|0.123456789"
            })
    void halves_are_rounded_up_and_thousands_parted(int decimals, BigDecimal value, String shown) {
        assertThat(NumberStyle.count().withDecimals(decimals).show(value)).isEqualTo(shown);
    }

    @Property(tries = 200)
    void what_is_shown_is_within_half_a_unit(
            @ForAll @Scale(6) BigDecimal value, @ForAll @IntRange(max = 4) int decimals) {
        NumberStyle style = NumberStyle.count().withDecimals(decimals);

        BigDecimal read = new BigDecimal(style.show(value).replace(",", "").replace('\u2212', '-'));

        BigDecimal half = new BigDecimal("0.5").scaleByPowerOfTen(-decimals);
        assertThat(read.subtract(value).abs()).isLessThanOrEqualTo(half);
    }

    @Test
    void units_stand_beside_the_number_and_symbols_stand_alone() {
        assertThat(NumberStyle.percent(1).show(new BigDecimal("47.25"))).isEqualTo("47.3%");
        assertThat(new NumberStyle(2, "£", "").show(new BigDecimal("-1234.5"))).isEqualTo("\u2212£1,234.50");
        assertThat(NumberStyle.percent(1).show(Amount.withheld(Symbol.CONFIDENTIAL)))
                .isEqualTo("[c]");
    }

    @Test
    void decimals_out_of_reach_are_refused() {
        assertThatThrownBy(() -> NumberStyle.percent(10)).hasMessageContaining("0 to 9 decimals, not 10");
    }

    @Test
    void an_interval_has_its_ends_in_order() {
        assertThatThrownBy(() -> new Interval(BigDecimal.TEN, BigDecimal.ONE))
                .hasMessageContaining("give the lower end first");
    }
}
