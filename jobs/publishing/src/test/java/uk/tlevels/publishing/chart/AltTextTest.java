package uk.tlevels.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.tlevels.publishing.chart.SampleCharts.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.Interval;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.number.Symbol;

class AltTextTest {
    private static final Frame FRAME = new Frame("a", "Percentage aware", "England, 2022/23", NumberStyle.percent(0));

    @Test
    void lines_are_told_one_by_one_with_breaks_and_gaps() {
        assertThat(AltText.of(SampleCharts.awareness()))
                .isEqualTo("Line chart of percentage aware of T Levels, England, 2019 to 2023."
                        + " Parents: 11% in July 2019; after a change of survey, rose from 34% in May 2021 to 47% in June"
                        + " 2023."
                        + " Pupils: 8% in July 2019; after a change of survey, 36% in May 2021; 50% in June 2023; suppressed"
                        + " in June 2022."
                        + " Teachers: rose from 52% in June 2021 to 86% in June 2023."
                        + " Employers: rose from 24% in Autumn 2021 to 32% in Autumn 2022.");
    }

    @Test
    void a_change_within_the_intervals_is_told_as_one() {
        LineChart chart = new LineChart(
                FRAME,
                Optional.of("95% confidence interval"),
                "Change of survey",
                List.of(new LineChart.Series("Parents", List.of(point("2022", "40"), point("2023", "42")))));

        assertThat(AltText.of(chart))
                .endsWith("Parents: rose from 40% in 2022 to 42% in 2023, with overlapping 95% confidence intervals at"
                        + " both ends.");
    }

    @Test
    void columns_are_told_over_time() {
        assertThat(AltText.of(SampleCharts.starts()))
                .isEqualTo("Column chart of number of T Level starts, England, 2020/21 to 2024/25."
                        + " It rose from 1,296 in 2020/21 to 16,085 in 2023/24. Not available: 2024/25.");
    }

    @Test
    void many_bars_are_told_by_their_ends() {
        assertThat(AltText.of(SampleCharts.placements()))
                .startsWith("Bar chart of number of industry placements in health and care, England, 2023/24."
                        + " 42 bars, 38 of them with a figure, from 208 for Lancashire and South Cumbria down to ")
                .contains("Next to the highest are Kent and Medway (206) and Herefordshire and Worcestershire (204).")
                .contains("Not available: Humber and North Yorkshire.")
                .contains("Suppressed: ");
    }

    @Test
    void few_bars_are_told_one_by_one() {
        BarChart chart = BarChart.of(
                FRAME,
                "Audience",
                List.of(
                        Bar.of("Pupils", number("50")),
                        Bar.of("Teachers", number("86")),
                        Bar.of("Employers", Amount.withheld(Symbol.NOT_AVAILABLE))));

        assertThat(AltText.of(chart))
                .isEqualTo("Bar chart of percentage aware, England, 2022/23. Teachers 86%, Pupils 50%."
                        + " Not available: Employers.");
    }

    @Test
    void groups_are_compared_where_both_have_a_figure() {
        assertThat(AltText.of(SampleCharts.progression()))
                .contains("Any level 3: T Level Foundation Year 54%, Other classroom-based level 2 47%.")
                .contains("T Level: T Level Foundation Year 15%, Other classroom-based level 2 [low] rounds to zero.")
                .endsWith("Of 3 with both figures, T Level Foundation Year is higher in 1 and lower in 2.");
    }

    @Test
    void parts_of_wholes_are_told_by_their_range() {
        assertThat(AltText.of(SampleCharts.grades()))
                .contains("19 bars of 100%, each divided into Distinction*, Distinction, Merit,")
                .contains("Merit: from 39.2% (Onsite Construction) to 57.1% (Education and Early Years).")
                .endsWith("Some or all parts are not shown for 7 bars.");
    }

    @Test
    void a_chart_without_a_figure_claims_nothing() {
        ColumnChart chart =
                new ColumnChart(FRAME, "Year", List.of(Bar.of("2022/23", Amount.withheld(Symbol.CONFIDENTIAL))));

        assertThat(AltText.of(chart))
                .isEqualTo("Column chart of percentage aware, England, 2022/23. Suppressed: 2022/23.");
    }

    private static LineChart.Point point(String year, String value) {
        BigDecimal middle = new BigDecimal(value);
        return new LineChart.Point(
                year,
                new BigDecimal(year),
                number(value),
                Optional.of(new Interval(middle.subtract(BigDecimal.valueOf(2)), middle.add(BigDecimal.valueOf(2)))),
                "panel");
    }
}
