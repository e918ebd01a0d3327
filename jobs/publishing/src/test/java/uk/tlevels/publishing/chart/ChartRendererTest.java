package uk.tlevels.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.tlevels.publishing.chart.SampleCharts.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.tlevels.publishing.markup.MarkupWriter;
import uk.tlevels.publishing.markup.ReadMarkup;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.Interval;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.number.Symbol;

class ChartRendererTest {
    private static final Frame FRAME = new Frame("t", "Number of students", "England", NumberStyle.count());

    static Stream<Arguments> drawings() {
        return SampleCharts.all().stream()
                .flatMap(chart -> Stream.of(Width.values()).map(width -> Arguments.of(chart, width)));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void a_chart_is_one_picture_with_a_title_and_a_description(ChartSpec chart, Width width) {
        ReadMarkup svg = ReadMarkup.of(draw(chart, width));

        assertThat(svg.texts("/*[local-name()='svg']/@role")).containsExactly("img");
        assertThat(svg.texts("//*[local-name()='title']"))
                .containsExactly(chart.frame().measure() + ", " + chart.frame().coverage());
        assertThat(svg.texts("//*[local-name()='desc']")).containsExactly(AltText.of(chart));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void words_overlap_none_and_stay_inside(ChartSpec chart, Width width) {
        List<Words> words = Words.in(ReadMarkup.of(draw(chart, width)));

        for (int i = 0; i < words.size(); i++) {
            Words one = words.get(i);
            assertThat(one.left()).as(one.text()).isGreaterThanOrEqualTo(-0.5);
            assertThat(one.right()).as(one.text()).isLessThanOrEqualTo(width.units() + 0.5);
            assertThat(words.subList(i + 1, words.size())).as(one.text()).noneMatch(one::overlaps);
        }
        assertThat(words).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void each_symbol_that_is_not_a_number_is_written_out(ChartSpec chart, Width width) {
        String svg = draw(chart, width);

        assertThat(ChartTable.of(chart).symbols())
                .allSatisfy(symbol -> assertThat(ReadMarkup.of(svg).texts("//*[local-name()='text']"))
                        .anyMatch(text -> text.contains(symbol.shorthand())));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void the_machine_changes_no_byte(ChartSpec chart, Width width) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String before = draw(chart, width);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(draw(chart, width)).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_withheld_value_is_a_gap_and_zero_is_a_bar_of_no_length() {
        String withheld = draw(bars(Amount.withheld(Symbol.CONFIDENTIAL)), Width.WIDE);
        String zero = draw(bars(number("0")), Width.WIDE);

        assertThat(withheld).contains("stroke-dasharray", "[c] suppressed").containsOnlyOnce(">0<");
        assertThat(zero).containsPattern("(?s)>0<.*>0<").doesNotContain("stroke-dasharray", "suppressed");
    }

    @Test
    void a_line_is_not_drawn_through_a_gap_or_from_one_instrument_to_another() {
        LineChart.Series series = new LineChart.Series(
                "Pupils",
                List.of(
                        point("2019", number("8"), "omnibus"),
                        point("2020", number("20"), "panel"),
                        point("2021", Amount.withheld(Symbol.CONFIDENTIAL), "panel"),
                        point("2022", number("40"), "panel"),
                        point("2023", number("50"), "panel")));

        assertThat(Run.of(series))
                .extracting(
                        run -> run.points().stream().map(LineChart.Point::label).toList())
                .containsExactly(List.of("2019"), List.of("2020"), List.of("2022", "2023"));
        assertThat(Run.of(series)).extracting(Run::afterBreak).containsExactly(false, true, false);
    }

    @Test
    void columns_that_would_not_fit_a_phone_become_bars() {
        List<Bar> cohorts = IntStream.range(0, 12)
                .mapToObj(i -> Bar.of((2020 + i) + "/" + (21 + i), number("1000")))
                .toList();
        ColumnChart chart = new ColumnChart(FRAME, "Year", cohorts);

        assertThat(ColumnDrawing.fits(chart, Width.WIDE)).isFalse();
        assertThat(ColumnDrawing.fits(SampleCharts.starts(), Width.WIDE)).isTrue();
        assertThat(Words.in(ReadMarkup.of(draw(chart, Width.NARROW))))
                .extracting(Words::text)
                .contains("2031/32");
    }

    @Test
    void the_longest_bar_comes_first_and_withheld_ones_last() {
        BarChart chart = BarChart.of(
                        FRAME,
                        "Board",
                        List.of(
                                Bar.of("Low", number("3")),
                                Bar.of("Gone", Amount.withheld(Symbol.CONFIDENTIAL)),
                                Bar.of("High", number("20")),
                                Bar.of("Also low", number("3.0"))))
                .byLength();

        assertThat(chart.bars()).extracting(Bar::label).containsExactly("High", "Also low", "Low", "Gone");
    }

    @Test
    void what_cannot_be_drawn_is_refused_with_the_way_out() {
        assertThatThrownBy(() -> new ColumnChart(FRAME, "Year", List.of()))
                .hasMessage("chart t has 0 columns; give it 1 to 12, or use horizontal bars");
        assertThatThrownBy(() -> new GroupedBarChart(
                        FRAME, "Route", List.of("A", "B"), List.of(new Group("Digital", List.of(number("1"))))))
                .hasMessage("chart t has 2 kinds of bar and 1 amounts for \"Digital\"; give one for each");
        assertThatThrownBy(() -> new Bar(
                        "Digital",
                        Amount.withheld(Symbol.CONFIDENTIAL),
                        Optional.of(new Interval(BigDecimal.ONE, BigDecimal.TEN))))
                .hasMessageContaining("whose middle would give it away");
        assertThatThrownBy(() -> new LineChart.Series(
                        "Pupils", List.of(point("2021", number("1"), "a"), point("2020", number("1"), "a"))))
                .hasMessageContaining("give points in order of time");
        assertThatThrownBy(() -> new Frame("A b", "", "", NumberStyle.count()))
                .hasMessageContaining("must begin with a lower-case letter");
    }

    private static BarChart bars(Amount amount) {
        return BarChart.of(FRAME, "Route", List.of(Bar.of("Digital", amount), Bar.of("Health", number("7"))));
    }

    private static LineChart.Point point(String year, Amount amount, String instrument) {
        return new LineChart.Point(year, new BigDecimal(year), amount, Optional.empty(), instrument);
    }

    private static String draw(ChartSpec chart, Width width) {
        return MarkupWriter.fragment(ChartRenderer.svg(chart, width));
    }
}
