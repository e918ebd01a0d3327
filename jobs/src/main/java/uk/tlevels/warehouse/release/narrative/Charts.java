package uk.tlevels.warehouse.release.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.publishing.chart.Bar;
import uk.tlevels.publishing.chart.BarChart;
import uk.tlevels.publishing.chart.ChartSpec;
import uk.tlevels.publishing.chart.ColumnChart;
import uk.tlevels.publishing.chart.Frame;
import uk.tlevels.publishing.chart.Group;
import uk.tlevels.publishing.chart.GroupedBarChart;
import uk.tlevels.publishing.chart.LineChart;
import uk.tlevels.publishing.chart.StackedBarChart;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.Interval;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.warehouse.release.data.RowKey;
import uk.tlevels.warehouse.release.data.ShownCell;
import uk.tlevels.warehouse.release.definition.Exhibit;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;

/** One chart of a release as data. */
final class Charts {
    private static final Optional<String> INTERVAL = Optional.of("95% confidence interval");

    private static final Set<Symbol> ABSENT = Set.of(Symbol.NOT_APPLICABLE, Symbol.NOT_AVAILABLE);

    private final SliceView view;
    private final Exhibit.ChartExhibit chart;
    private final Frame frame;
    private final Axis categories;
    private final RowKey start;

    Charts(SliceView view, Exhibit.ChartExhibit chart, String id) {
        this.view = view;
        this.chart = chart;
        IndicatorDefinition indicator =
                view.dataSet().definition().indicator(chart.indicator()).orElseThrow();
        List<String> dimensions = new ArrayList<>(List.of(chart.category()));
        chart.series().ifPresent(dimensions::add);
        this.frame = new Frame(
                id,
                indicator.label(),
                chart.coverage() + ", " + Figures.span(view, dimensions),
                IndicatorStyles.of(indicator));
        this.categories = view.axis(chart.category());
        this.start = view.key(0);
    }

    ChartSpec spec() {
        return switch (chart.kind()) {
            case LINE -> new LineChart(frame, interval(), "change of survey", lines());
            case BARS -> new ColumnChart(frame, categories.name(), bars());
            case LYING -> new BarChart(frame, categories.name(), bars(), interval());
            case RANKED -> BarChart.of(frame, categories.name(), bars()).byLength();
            case GROUPED -> new GroupedBarChart(frame, categories.name(), names(), groups());
            case STACKED -> new StackedBarChart(frame, categories.name(), names(), groups());
        };
    }

    private Optional<String> interval() {
        return chart.lower().isPresent() ? INTERVAL : Optional.empty();
    }

    private List<Axis.Step> series() {
        return view.axis(chart.series().orElseThrow(() -> view.error("a chart of this kind needs a series")))
                .steps();
    }

    private List<String> names() {
        return series().stream().map(Axis.Step::label).toList();
    }

    private List<Bar> bars() {
        return categories.steps().stream()
                .map(step -> {
                    RowKey key = step.in().apply(start);
                    return new Bar(step.label(), amount(key), interval(key));
                })
                .toList();
    }

    private List<Group> groups() {
        return categories.steps().stream()
                .map(step -> new Group(
                        step.label(),
                        series().stream()
                                .map(s -> amount(s.in().apply(step.in().apply(start))))
                                .toList()))
                .toList();
    }

    private List<LineChart.Series> lines() {
        List<LineChart.Series> lines = new ArrayList<>();
        for (Axis.Step line : series()) {
            List<LineChart.Point> points = new ArrayList<>();
            for (Axis.Step step : categories.steps()) {
                RowKey key = step.in().apply(line.in().apply(start));
                Amount amount = amount(key);
                // a year in which nobody was asked is no gap in a line, there is just no point
                if (amount.symbol().filter(ABSENT::contains).isEmpty()) {
                    points.add(new LineChart.Point(
                            step.label(),
                            new BigDecimal(key.moment().period().substring(0, 4)),
                            amount,
                            interval(key),
                            view.instrument(key)));
                }
            }
            if (!points.isEmpty()) {
                lines.add(new LineChart.Series(line.label(), points));
            }
        }
        if (lines.isEmpty()) {
            throw view.error("no line has a number in any year; leave the chart out");
        }
        return lines;
    }

    private Amount amount(RowKey key) {
        return view.shown(key, chart.indicator()).amount();
    }

    private Optional<Interval> interval(RowKey key) {
        if (amount(key).known().isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> lower = chart.lower().map(i -> view.shown(key, i)).flatMap(ShownCell::number);
        Optional<BigDecimal> upper = chart.upper().map(i -> view.shown(key, i)).flatMap(ShownCell::number);
        return lower.flatMap(l -> upper.map(u -> new Interval(l, u)));
    }
}
