package uk.tlevels.publishing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.tlevels.publishing.number.Interval;

/**
 * The text that stands for a chart where it cannot be seen: its type, its coverage and its trend, as DfE's guidance for
 * statistics publications asks, from the data by rule.
 */
public final class AltText {
    private AltText() {}

    /** The text of a chart, in sentences. */
    public static String of(ChartSpec chart) {
        List<String> sentences = new ArrayList<>();
        if (chart instanceof LineChart line) {
            sentences.add(type("Line chart", line.frame()));
            line.series().forEach(series -> sentences.add(series.name() + ": " + trend(line, series)));
        } else if (chart instanceof ColumnChart columns) {
            sentences.add(type("Column chart", columns.frame()));
            sentences.addAll(BarAltText.inTime(columns));
        } else if (chart instanceof BarChart bars) {
            sentences.add(type("Bar chart", bars.frame()));
            sentences.addAll(BarAltText.ranked(bars));
        } else if (chart instanceof GroupedBarChart groups) {
            sentences.add(type("Grouped bar chart", groups.frame()));
            sentences.addAll(GroupAltText.compared(groups));
        } else if (chart instanceof StackedBarChart stacked) {
            sentences.add(type("Stacked bar chart", stacked.frame()));
            sentences.addAll(GroupAltText.divided(stacked));
        }
        return sentences.stream().map(sentence -> sentence + ".").collect(Collectors.joining(" "));
    }

    private static String type(String type, Frame frame) {
        return type + " of " + inSentence(frame.measure()) + ", " + frame.coverage();
    }

    /** Small first letter, unless it begins a name such as "T Level" or "NHS". */
    static String inSentence(String words) {
        boolean plainWord = words.length() > 1 && Character.isLowerCase(words.charAt(1));
        return plainWord ? Character.toLowerCase(words.charAt(0)) + words.substring(1) : words;
    }

    private static String trend(LineChart chart, LineChart.Series series) {
        List<String> parts = new ArrayList<>();
        for (Run run : Run.of(series)) {
            List<Trend.Step> steps = run.points().stream()
                    .map(point ->
                            new Trend.Step(point.label(), point.amount().known().orElseThrow()))
                    .toList();
            String words = Trend.words(steps, chart.frame().style()) + doubt(chart, run);
            parts.add(run.afterBreak() ? "after a " + inSentence(chart.breakName()) + ", " + words : words);
        }
        series.points().stream()
                .filter(point -> point.amount().symbol().isPresent())
                .map(point -> point.amount().symbol().orElseThrow().word() + " in " + point.label())
                .forEach(parts::add);
        return String.join("; ", parts);
    }

    private static String doubt(LineChart chart, Run run) {
        Optional<Interval> first = run.points().get(0).interval();
        Optional<Interval> last = run.points().get(run.points().size() - 1).interval();
        boolean doubtful = run.points().size() > 1
                && first.isPresent()
                && last.isPresent()
                && first.get().overlaps(last.get());
        return doubtful
                ? ", with overlapping " + inSentence(chart.intervalName().orElseThrow()) + "s at both ends"
                : "";
    }
}
