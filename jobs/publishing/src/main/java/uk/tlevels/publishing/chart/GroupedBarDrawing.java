package uk.tlevels.publishing.chart;

import java.util.List;
import uk.tlevels.publishing.number.Amount;

/** Draws bars of several series in each row. */
final class GroupedBarDrawing {
    private static final double BAR = 19;

    private final GroupedBarChart chart;
    private final Canvas canvas;

    GroupedBarDrawing(GroupedBarChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
    }

    /** Returns the height of the chart. */
    double draw() {
        double line = canvas.width().line();
        double head = canvas.heading(chart.frame().measure());
        Legend legend = new Legend(canvas, head + line * 0.5);
        legend.bars(chart.series());
        double top = legend.bottom();
        List<Amount> amounts = chart.groups().stream()
                .flatMap(group -> group.amounts().stream())
                .toList();
        RowLayout rows = new RowLayout(
                canvas,
                top + 8,
                RowLayout.Label.of(chart.groups().stream().map(Group::label).toList()),
                BAR * chart.series().size());
        BarScale scale = BarScale.beside(
                canvas,
                chart.frame().style(),
                rows.left(),
                amounts.stream().flatMap(amount -> amount.known().stream()),
                amounts.stream().map(amount -> chart.frame().style().show(amount)));
        scale.drawGrid(top, rows.bottom());
        rows.drawLabels();
        for (int row = 0; row < chart.groups().size(); row++) {
            drawGroup(chart.groups().get(row), scale, rows.top(row));
        }
        return scale.drawFoot(top, rows.bottom());
    }

    private void drawGroup(Group group, BarScale scale, double top) {
        for (int i = 0; i < group.amounts().size(); i++) {
            double y = top + i * BAR;
            double end = scale.drawBar(group.amounts().get(i), y, BAR - 1, canvas.fill(i));
            scale.drawWords(group.amounts().get(i), end, y + BAR / 2);
        }
    }
}
