package uk.tlevels.publishing.chart;

import uk.tlevels.publishing.markup.Element;

/** Draws charts as SVG. */
public final class ChartRenderer {
    private ChartRenderer() {}

    /**
     * The chart as one {@code svg} element of role {@code img}, named by its measure and described by {@link AltText}.
     *
     * @param chart what to draw
     * @param width for what page
     */
    public static Element svg(ChartSpec chart, Width width) {
        Canvas canvas = new Canvas(chart.frame(), width);
        double height;
        if (chart instanceof LineChart line) {
            height = new LineDrawing(line, canvas).draw();
        } else if (chart instanceof ColumnChart columns) {
            height = ColumnDrawing.fits(columns, width)
                    ? new ColumnDrawing(columns, canvas).draw()
                    : new BarDrawing(BarDrawing.turned(columns), canvas).draw();
        } else if (chart instanceof BarChart bars) {
            height = new BarDrawing(bars, canvas).draw();
        } else if (chart instanceof GroupedBarChart groups) {
            height = new GroupedBarDrawing(groups, canvas).draw();
        } else {
            height = new StackedBarDrawing((StackedBarChart) chart, canvas).draw();
        }
        return canvas.svg(height, chart.frame().measure() + ", " + chart.frame().coverage(), AltText.of(chart));
    }
}
