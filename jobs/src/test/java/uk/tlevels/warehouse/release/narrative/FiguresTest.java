package uk.tlevels.warehouse.release.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.tlevels.publishing.bulletin.Figure;
import uk.tlevels.publishing.chart.BarChart;
import uk.tlevels.publishing.chart.ChartSpec;
import uk.tlevels.publishing.chart.ColumnChart;
import uk.tlevels.publishing.chart.GroupedBarChart;
import uk.tlevels.publishing.chart.LineChart;
import uk.tlevels.publishing.chart.StackedBarChart;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.table.FigureTable;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.data.DisclosureControl;
import uk.tlevels.warehouse.release.data.Matrix;
import uk.tlevels.warehouse.release.data.SampleData;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.SampleDefinition;

class FiguresTest {
    private static final String RESULTS = "data_set: results, where: {sex: [parts], grade: [Merit, Pass]}";
    private static final String AWARENESS = "data_set: awareness, where: {audience: [all]}, coverage: people";
    private static final NumberStyle STYLE = NumberStyle.count();

    @Test
    void a_table_shows_symbols_where_no_number_is_shown() {
        FigureTable table = ((Figure.Table)
                        figure("table: {title: T, %s, rows: sex, columns: grade, indicator: student_count}"
                                .formatted(RESULTS)))
                .table();

        assertThat(table.rowHeading()).isEqualTo("Sex");
        assertThat(table.columns().stream().map(c -> c.heading())).containsExactly("Merit", "Pass");
        assertThat(rows(table)).containsExactly("Female: [c] [c]", "Male: [c] [c]");
    }

    @Test
    void a_table_may_show_several_indicators_or_years() {
        FigureTable indicators = ((Figure.Table)
                        figure("table: {title: T, data_set: results, where: {grade: [all]}, rows: grade,"
                                + " columns: indicators, indicators: [student_count, student_percent]}"))
                .table();
        Figure.Table years = (Figure.Table)
                figure(
                        "table: {title: Years, data_set: results, rows: time_period, columns: grade, indicator: student_count}");

        assertThat(indicators.columns().stream().map(c -> c.heading()))
                .containsExactly("Number of students", "Percentage of students");
        assertThat(rows(indicators)).containsExactly("Total: 1,000 100.0%", "Merit: 400 40.0%", "Pass: 600 60.0%");
        assertThat(years.caption()).isEqualTo("Years, England, 2021/22 to 2022/23");
        assertThat(rows(years.table())).containsExactly("2021/22: 500", "2022/23: 1,000");
        assertThat(years.below().source()).isEqualTo("Results, Sample of T Levels");
    }

    @Test
    void a_table_may_show_places() {
        FigureTable table = ((Figure.Table)
                        figure("table: {title: T, data_set: results, where: {geographic_level: Regional},"
                                + " rows: region_name, columns: time_period, indicator: student_count}"))
                .table();

        assertThat(rows(table)).containsExactly("North East: [x] 1,000");
    }

    @Test
    void a_line_has_a_point_for_each_year_with_an_answer_and_a_symbol_where_it_is_not_shown() {
        LineChart chart = (LineChart) chart("kind: line, category: time_period, series: audience,"
                + " indicator: aware_percent, lower: aware_low, upper: aware_high, " + AWARENESS);

        assertThat(chart.series().stream().map(LineChart.Series::name)).containsExactly("Parents", "Pupils");
        assertThat(points(chart, 0)).containsExactly("2021 11", "2023 47");
        assertThat(points(chart, 1)).containsExactly("2022 [u]", "2023 21");
        assertThat(chart.series().get(1).points().get(0).interval()).isEmpty();
        assertThat(chart.series().get(0).points().get(0).interval()).isPresent();
        assertThat(chart.series().get(0).points().stream().map(LineChart.Point::instrument))
                .as("what the years were measured with")
                .containsExactly("Omnibus", "Panel");
        assertThat(chart.intervalName()).contains("95% confidence interval");
        assertThat(chart.frame().coverage()).isEqualTo("people, 2021 to 2023");
    }

    @Test
    void upright_bars_stand_in_the_order_of_the_category() {
        ColumnChart chart =
                (ColumnChart) chart("kind: bars, category: grade, indicator: student_count, coverage: all, " + RESULTS);

        assertThat(chart.bars().stream().map(b -> b.label() + " " + STYLE.show(b.amount())))
                .containsExactly("Merit [c]", "Pass [c]");
    }

    @Test
    void lying_bars_keep_their_order_and_ranked_ones_go_by_length() {
        String data =
                "data_set: results, where: {grade: [parts]}, category: grade, indicator: student_count, coverage: all";

        assertThat(((BarChart) chart("kind: lying bars, " + data))
                        .bars().stream().map(b -> b.label()))
                .containsExactly("Merit", "Pass");
        assertThat(((BarChart) chart("kind: ranked bars, " + data))
                        .bars().stream().map(b -> b.label()))
                .containsExactly("Pass", "Merit");
    }

    @Test
    void grouped_and_stacked_bars_have_an_amount_for_each_series() {
        String data = "category: sex, series: grade, indicator: student_percent, coverage: all, " + RESULTS;

        GroupedBarChart grouped = (GroupedBarChart) chart("kind: grouped bars, " + data);
        StackedBarChart stacked = (StackedBarChart) chart("kind: stacked bars, " + data);

        assertThat(grouped.series()).containsExactly("Merit", "Pass").isEqualTo(stacked.parts());
        assertThat(grouped.groups()).isEqualTo(stacked.rows());
        assertThat(grouped.groups().get(0).amounts())
                .extracting(Amount::known)
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void a_line_chart_without_any_number_is_refused_with_its_line() {
        assertThatThrownBy(() -> chart("kind: line, category: time_period, series: grade, indicator: student_percent,"
                        + " data_set: results, where: {sex: Another, grade: [all]}, coverage: all"))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith(SampleDefinition.FILE + ":");
    }

    private static List<String> rows(FigureTable table) {
        return table.rows().stream()
                .map(row -> {
                    StringBuilder text = new StringBuilder(row.heading() + ":");
                    for (int i = 0; i < row.cells().size(); i++) {
                        text.append(' ')
                                .append(table.columns().get(i).show(row.cells().get(i)));
                    }
                    return text.toString();
                })
                .toList();
    }

    private static List<String> points(LineChart chart, int series) {
        return chart.series().get(series).points().stream()
                .map(p -> p.label() + " " + STYLE.show(p.amount()))
                .toList();
    }

    private static ChartSpec chart(String chart) {
        return ((Figure.Chart) figure("chart: {title: T, " + chart + "}")).chart();
    }

    private static Figure figure(String exhibit) {
        String text = SampleDefinition.TEXT;
        ReleaseDefinition release = SampleDefinition.read(text.substring(0, text.indexOf("      - table:")) + "      - "
                + exhibit + "\n" + text.substring(text.indexOf("methodology:")));
        return new Figures(release, new SliceViews(release, data(release)))
                .of(release.narrative().sections().get(0).exhibits().get(0), List.of(), "figure");
    }

    private static List<Disclosed> data(ReleaseDefinition release) {
        return new DisclosureControl(release.policy())
                .of(List.of(
                        Matrix.complete(SampleData.of(
                                release.dataSet("results").orElseThrow(),
                                "202122|National|Total,Total|500,z,z,z",
                                "202223|National|Total,Total|1000,z,z,z",
                                "202223|National|Total,Merit|400,z,400,z",
                                "202223|National|Total,Pass|600,z,1000,z",
                                "202223|National|Female,Total|500,z,z,z",
                                "202223|National|Female,Merit|3,z,3,z",
                                "202223|National|Female,Pass|497,z,500,z",
                                "202223|National|Male,Total|500,z,z,z",
                                "202223|National|Male,Merit|397,z,397,z",
                                "202223|National|Male,Pass|103,z,500,z",
                                "202223|Regional, E12000001, North East|Total,Total|1000,z,z,z")),
                        Matrix.complete(SampleData.of(
                                release.dataSet("awareness").orElseThrow(),
                                "2021|National|Parents|11,9,13,900,40|p1|Omnibus",
                                "2022|National|Pupils|12,9,13,12,40|p2|Omnibus",
                                "2023|National|Parents|47,44,50,900,40|p3|Panel",
                                "2023|National|Pupils|21,18,24,900,40|p4|Panel"))))
                .dataSets();
    }
}
