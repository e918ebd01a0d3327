package uk.tlevels.publishing.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.number.Symbol;

/** What is said of charts with one bar for each category. */
final class BarAltText {
    private static final int FEW = 4;

    private BarAltText() {}

    /** How columns go over time, and which are not shown. */
    static List<String> inTime(ColumnChart chart) {
        List<Trend.Step> steps = chart.bars().stream()
                .filter(bar -> bar.amount().known().isPresent())
                .map(bar -> new Trend.Step(bar.label(), bar.amount().known().orElseThrow()))
                .toList();
        List<String> sentences = new ArrayList<>();
        if (!steps.isEmpty()) {
            String trend = Trend.words(steps, chart.frame().style());
            sentences.add(steps.size() == 1 ? "The one figure shown is " + trend : "It " + trend);
        }
        sentences.addAll(notShown(chart.bars()));
        return sentences;
    }

    /** The longest and the shortest bar, all if they are few, and which are not shown. */
    static List<String> ranked(BarChart chart) {
        NumberStyle style = chart.frame().style();
        List<Bar> known = chart.bars().stream()
                .filter(bar -> bar.amount().known().isPresent())
                .sorted(Comparator.comparing(BarAltText::value).reversed().thenComparing(Bar::label))
                .toList();
        List<String> sentences = new ArrayList<>();
        if (!known.isEmpty() && known.size() <= FEW) {
            sentences.add(known.stream()
                    .map(bar -> bar.label() + " " + style.show(value(bar)))
                    .collect(Collectors.joining(", ")));
        } else if (!known.isEmpty()) {
            Bar last = known.get(known.size() - 1);
            String count = known.size() == chart.bars().size() ? "" : ", " + known.size() + " of them with a figure";
            sentences.add(chart.bars().size() + " bars" + count + ", from " + style.show(value(known.get(0))) + " for "
                    + known.get(0).label() + " down to " + style.show(value(last)) + " for " + last.label());
            sentences.add("Next to the highest are "
                    + known.subList(1, 3).stream()
                            .map(bar -> bar.label() + " (" + style.show(value(bar)) + ")")
                            .collect(Collectors.joining(" and ")));
        }
        sentences.addAll(notShown(chart.bars()));
        return sentences;
    }

    private static BigDecimal value(Bar bar) {
        return bar.amount().known().orElseThrow();
    }

    private static List<String> notShown(List<Bar> bars) {
        Map<Symbol, List<String>> labels = new TreeMap<>();
        for (Bar bar : bars) {
            bar.amount().symbol().ifPresent(symbol -> labels.computeIfAbsent(symbol, s -> new ArrayList<>())
                    .add(bar.label()));
        }
        return labels.entrySet().stream()
                .map(entry -> capital(entry.getKey().word()) + ": "
                        + (entry.getValue().size() <= FEW
                                ? String.join(", ", entry.getValue())
                                : entry.getValue().size() + " bars"))
                .toList();
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
