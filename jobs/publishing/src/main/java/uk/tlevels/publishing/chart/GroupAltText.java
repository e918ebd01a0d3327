package uk.tlevels.publishing.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.tlevels.publishing.number.NumberStyle;

/** What is said of charts with several amounts for each category. */
final class GroupAltText {
    private static final int FEW_GROUPS = 8;
    private static final int FEW_NAMES = 4;

    private GroupAltText() {}

    /** Each group with its amounts if they are few, and in how many the first series is the larger. */
    static List<String> compared(GroupedBarChart chart) {
        List<String> sentences = new ArrayList<>();
        NumberStyle style = chart.frame().style();
        if (chart.groups().size() <= FEW_GROUPS) {
            for (Group group : chart.groups()) {
                List<String> amounts = new ArrayList<>();
                for (int i = 0; i < chart.series().size(); i++) {
                    amounts.add(chart.series().get(i) + " "
                            + BarScale.words(group.amounts().get(i), style));
                }
                sentences.add(group.label() + ": " + String.join(", ", amounts));
            }
        }
        if (chart.series().size() == 2) {
            sentences.add(larger(chart, style));
        }
        return sentences;
    }

    private static String larger(GroupedBarChart chart, NumberStyle style) {
        int[] counts = new int[3];
        for (Group group : chart.groups()) {
            Optional<BigDecimal> first = group.amounts().get(0).known().map(style::round);
            Optional<BigDecimal> second = group.amounts().get(1).known().map(style::round);
            if (first.isPresent() && second.isPresent()) {
                counts[1 + Integer.signum(first.get().compareTo(second.get()))]++;
            }
        }
        int both = counts[0] + counts[1] + counts[2];
        return "Of " + both + " with both figures, " + chart.series().get(0) + " is higher in " + counts[2]
                + " and lower in " + counts[0] + (counts[1] > 0 ? ", equal in " + counts[1] : "");
    }

    /** Between which rows each part ranges, and how many amounts are not shown. */
    static List<String> divided(StackedBarChart chart) {
        List<String> sentences = new ArrayList<>();
        sentences.add(chart.rows().size() + " bars of 100%, each divided into " + String.join(", ", chart.parts()));
        for (int part = 0; part < chart.parts().size(); part++) {
            range(chart, part).ifPresent(sentences::add);
        }
        List<String> missing = chart.rows().stream()
                .filter(row -> row.amounts().stream().anyMatch(a -> a.symbol().isPresent()))
                .map(Group::label)
                .toList();
        if (!missing.isEmpty()) {
            sentences.add("Some or all parts are not shown for "
                    + (missing.size() <= FEW_NAMES ? String.join("; ", missing) : missing.size() + " bars"));
        }
        return sentences;
    }

    private static Optional<String> range(StackedBarChart chart, int part) {
        NumberStyle style = chart.frame().style();
        List<Group> known = chart.rows().stream()
                .filter(row -> row.amounts().get(part).known().isPresent())
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Group low = known.get(0);
        Group high = known.get(0);
        for (Group row : known) {
            low = value(row, part).compareTo(value(low, part)) < 0 ? row : low;
            high = value(row, part).compareTo(value(high, part)) > 0 ? row : high;
        }
        String name = chart.parts().get(part);
        String least = style.show(value(low, part));
        String most = style.show(value(high, part));
        if (least.equals(most)) {
            return Optional.of(name + ": " + least + " in all " + known.size() + " bars that show it");
        }
        return Optional.of(name + ": from " + least + " (" + low.label() + ") to " + most + " (" + high.label() + ")");
    }

    private static BigDecimal value(Group row, int part) {
        return row.amounts().get(part).known().orElseThrow();
    }
}
