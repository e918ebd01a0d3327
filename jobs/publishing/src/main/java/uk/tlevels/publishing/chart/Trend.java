package uk.tlevels.publishing.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import uk.tlevels.publishing.number.NumberStyle;

/**
 * Says in words how numbers went over time, by rule: one way, there and back, or up and down with its extremes. Numbers
 * that look equal as shown are equal.
 */
final class Trend {
    /**
     * A moment.
     *
     * @param when in words
     * @param value exact
     */
    record Step(String when, BigDecimal value) {}

    private final List<Step> steps;
    private final NumberStyle style;

    private Trend(List<Step> steps, NumberStyle style) {
        this.steps = steps;
        this.style = style;
    }

    /** In words, such as "rose from 11% in July 2019 to 47% in June 2023"; at least one step is needed. */
    static String words(List<Step> steps, NumberStyle style) {
        List<Step> shown = steps.stream()
                .map(step -> new Step(step.when(), style.round(step.value())))
                .toList();
        return new Trend(shown, style).words();
    }

    private String words() {
        Step first = steps.get(0);
        Step last = steps.get(steps.size() - 1);
        if (steps.size() == 1) {
            return at(first);
        }
        List<Integer> turns = turns();
        return switch (turns.size()) {
            case 0 -> "stayed at " + style.show(first.value()) + " from " + first.when() + " to " + last.when();
            case 1 -> verb(turns.get(0)) + " from " + at(first) + " to " + at(last);
            case 2 -> {
                Step turn = extreme(turns.get(0));
                yield verb(turns.get(0)) + " from " + at(first) + " to " + at(turn) + ", then " + verb(turns.get(1))
                        + " to " + at(last);
            }
            default ->
                "went up and down between " + at(extreme(-1)) + " and " + at(extreme(1)) + ", from " + at(first)
                        + " to " + at(last);
        };
    }

    /** The directions in turn, 1 for up and -1 for down. */
    private List<Integer> turns() {
        List<Integer> turns = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            int way = steps.get(i).value().compareTo(steps.get(i - 1).value());
            if (way != 0 && (turns.isEmpty() || turns.get(turns.size() - 1) != way)) {
                turns.add(way);
            }
        }
        return turns;
    }

    /** The first of the highest steps for 1, of the lowest for -1. */
    private Step extreme(int way) {
        Step best = steps.get(0);
        for (Step step : steps) {
            if (step.value().compareTo(best.value()) * way > 0) {
                best = step;
            }
        }
        return best;
    }

    private String at(Step step) {
        return style.show(step.value()) + " in " + step.when();
    }

    private static String verb(int way) {
        return way > 0 ? "rose" : "fell";
    }
}
