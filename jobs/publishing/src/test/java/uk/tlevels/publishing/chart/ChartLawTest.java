package uk.tlevels.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import uk.tlevels.publishing.markup.MarkupWriter;
import uk.tlevels.publishing.markup.ReadMarkup;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.number.Symbol;

/** What holds of every chart, whatever its numbers. */
class ChartLawTest {
    private static final Frame FRAME = new Frame("law", "Percentage", "England", NumberStyle.percent(1));

    @Provide
    Arbitrary<Amount> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                        .ofScale(3)
                        .map(Amount::of),
                Arbitraries.of(Symbol.class).map(Amount::withheld));
    }

    @Property(tries = 150)
    void every_number_and_symbol_has_its_place_inside_the_chart(
            @ForAll @Size(min = 2, max = 12) List<@From("amounts") Amount> amounts) {
        for (ChartSpec chart : charts(amounts)) {
            for (Width width : Width.values()) {
                String svg = MarkupWriter.fragment(ChartRenderer.svg(chart, width));
                ReadMarkup read = ReadMarkup.of(svg);

                assertThat(svg).doesNotContain("NaN", "Infinity");
                assertThat(read.texts("//*[local-name()='rect']/@width"))
                        .allSatisfy(
                                wide -> assertThat(Double.parseDouble(wide)).isBetween(0.0, (double) width.units()));
                assertThat(read.texts("//@x | //@x1 | //@x2 | //@cx"))
                        .allSatisfy(x -> assertThat(Double.parseDouble(x)).isBetween(-1.0, (double) width.units()));
                assertThat(ChartTable.of(chart).symbols())
                        .allSatisfy(symbol -> assertThat(read.texts("//*[local-name()='text']"))
                                .anyMatch(text -> text.contains(symbol.shorthand())));
            }
        }
    }

    private static List<ChartSpec> charts(List<Amount> amounts) {
        List<Bar> bars = new ArrayList<>();
        List<LineChart.Point> points = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (Amount amount : amounts) {
            int i = bars.size();
            bars.add(Bar.of("Category " + i, amount));
            groups.add(new Group("Category " + i, List.of(amount, amounts.get(0))));
            points.add(new LineChart.Point(
                    String.valueOf(2010 + i),
                    BigDecimal.valueOf(2010 + i),
                    amount,
                    Optional.empty(),
                    "survey " + i / 4));
        }
        return List.of(
                new ColumnChart(FRAME, "Year", bars),
                BarChart.of(FRAME, "Category", bars),
                new GroupedBarChart(FRAME, "Category", List.of("A", "B"), groups),
                new StackedBarChart(FRAME, "Category", List.of("A", "B"), groups),
                new LineChart(FRAME, Optional.empty(), "Change of survey", List.of(new LineChart.Series("A", points))));
    }
}
