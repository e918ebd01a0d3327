package uk.tlevels.publishing.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.Symbol;

/**
 * Draws bars of 100 percent. Parts that are kept back or not available share one marked gap at the end of the bar, as
 * long as what the other parts leave; parts that round to zero or cannot exist are named below the label.
 */
final class StackedBarDrawing {
    private static final double BAR = 24;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final StackedBarChart chart;
    private final Canvas canvas;

    StackedBarDrawing(StackedBarChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
    }

    /** Returns the height of the chart. */
    double draw() {
        double line = canvas.width().line();
        double head = canvas.heading(chart.frame().measure());
        Legend legend = new Legend(canvas, head + line * 0.5);
        legend.bars(chart.parts());
        if (chart.rows().stream().anyMatch(row -> row.amounts().stream().anyMatch(StackedBarDrawing::missing))) {
            legend.entry("Not shown", (cx, cy) -> canvas.gap(cx - 8, cy - 7, 16, 14));
        }
        double top = legend.bottom() + line * 0.9;
        List<RowLayout.Label> labels = chart.rows().stream()
                .map(row -> new RowLayout.Label(row.label(), note(row)))
                .toList();
        RowLayout rows = new RowLayout(canvas, top + 6, labels, BAR);
        ValueAxis axis = ValueAxis.over(Stream.of(WHOLE), 5, 0);
        BarScale scale = new BarScale(
                canvas, axis, chart.frame().style(), rows.left(), canvas.width().units() - 16);
        scale.drawNumbers(top - 5);
        scale.drawGrid(top, rows.bottom());
        rows.drawLabels();
        for (int row = 0; row < chart.rows().size(); row++) {
            drawRow(chart.rows().get(row), scale, rows.top(row));
        }
        return scale.drawFoot(top, rows.bottom());
    }

    private void drawRow(Group row, BarScale scale, double top) {
        BigDecimal sum = row.amounts().stream()
                .flatMap(amount -> amount.known().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        double shrink = sum.compareTo(WHOLE) > 0 ? WHOLE.doubleValue() / sum.doubleValue() : 1;
        double full = scale.right() - scale.left();
        double x = scale.left();
        for (int i = 0; i < row.amounts().size(); i++) {
            if (row.amounts().get(i).known().isPresent()) {
                BigDecimal value = row.amounts().get(i).known().get();
                double wide = full * shrink * value.doubleValue() / 100;
                drawPart(i, value, x, top, wide);
                x += wide;
            }
        }
        if (row.amounts().stream().anyMatch(StackedBarDrawing::missing)) {
            drawGap(row, x, top, scale.right() - x);
        } else if (row.amounts().stream().allMatch(amount -> amount.symbol().isPresent())) {
            canvas.words(x + 6, middle(top), Lettering.START.quiet().on(Ink.PAPER), reasons(row));
        }
    }

    private void drawPart(int part, BigDecimal value, double x, double top, double wide) {
        if (wide <= 0) {
            return;
        }
        canvas.box(x, top, wide, BAR, canvas.fill(part));
        canvas.line(x + wide, top, x + wide, top + BAR, Ink.PAPER, 1.5);
        String text = chart.frame().style().withDecimals(0).show(value);
        if (TextWidth.of(text, canvas.width().letters()) <= wide) {
            canvas.words(
                    x + wide / 2,
                    middle(top),
                    Lettering.MIDDLE.in(Ink.onSeries(part)).on(Ink.series(part)),
                    text);
        }
    }

    private void drawGap(Group row, double x, double top, double wide) {
        double shown = Math.max(10, wide - 1);
        canvas.gap(Math.min(x + 1, canvas.width().units() - 11), top + 0.5, shown, BAR - 1);
        Stream.of(reasons(row), shorthands(row))
                .filter(words -> TextWidth.of(words, canvas.width().letters()) + 8 <= wide)
                .findFirst()
                .ifPresent(words -> canvas.words(x + wide / 2, middle(top), Lettering.MIDDLE.quiet(), words));
    }

    private static String reasons(Group row) {
        return symbols(row)
                .map(symbol -> symbol.shorthand() + " " + symbol.word())
                .collect(Collectors.joining(", "));
    }

    private static String shorthands(Group row) {
        return symbols(row).map(Symbol::shorthand).collect(Collectors.joining(" "));
    }

    /** Why parts are missing, or why all are where none is missing. */
    private static Stream<Symbol> symbols(Group row) {
        boolean gap = row.amounts().stream().anyMatch(StackedBarDrawing::missing);
        return row.amounts().stream()
                .filter(amount -> !gap || missing(amount))
                .flatMap(amount -> amount.symbol().stream())
                .distinct()
                .sorted();
    }

    private double middle(double top) {
        return top + BAR / 2 + canvas.width().letters() * 0.36;
    }

    /** Names what a bar cannot show: parts that round to zero or cannot exist, and gaps too small for words. */
    private String note(Group row) {
        TreeMap<Symbol, List<String>> names = new TreeMap<>();
        for (int i = 0; i < chart.parts().size(); i++) {
            String part = chart.parts().get(i);
            row.amounts().get(i).symbol().ifPresent(symbol -> names.computeIfAbsent(symbol, s -> new ArrayList<>())
                    .add(part));
        }
        if (names.values().stream()
                .anyMatch(parts -> parts.size() == chart.parts().size())) {
            return "";
        }
        return names.entrySet().stream()
                .map(entry -> entry.getKey().shorthand() + " " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static boolean missing(Amount amount) {
        return amount.symbol()
                .filter(symbol -> symbol == Symbol.CONFIDENTIAL || symbol == Symbol.NOT_AVAILABLE)
                .isPresent();
    }
}
