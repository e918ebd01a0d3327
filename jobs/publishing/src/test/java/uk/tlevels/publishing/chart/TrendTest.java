package uk.tlevels.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.publishing.number.NumberStyle;

class TrendTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "47|47% in 2019",
                "11,47|rose from 11% in 2019 to 47% in 2020",
                "47,11|fell from 47% in 2019 to 11% in 2020",
                "11,11.4,10.6|stayed at 11% from 2019 to 2021",
                "11,30,30.2,47|rose from 11% in 2019 to 47% in 2022",
                "11,50,47|rose from 11% in 2019 to 50% in 2020, then fell to 47% in 2021",
                "11,5,5,47|fell from 11% in 2019 to 5% in 2020, then rose to 47% in 2022",
                "11,20,8,47,30|went up and down between 8% in 2021 and 47% in 2022, from 11% in 2019 to 30% in 2023"
            })
    void is_told_as_it_is(String values, String words) {
        List<Trend.Step> steps = new ArrayList<>();
        for (String value : values.split(",", -1)) {
            steps.add(new Trend.Step(String.valueOf(2019 + steps.size()), new BigDecimal(value)));
        }

        assertThat(Trend.words(steps, NumberStyle.percent(0))).isEqualTo(words);
    }
}
