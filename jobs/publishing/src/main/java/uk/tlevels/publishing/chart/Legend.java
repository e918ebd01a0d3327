package uk.tlevels.publishing.chart;

import java.util.List;
import java.util.function.BiConsumer;

/** The key of a chart: marks with names, in rows as wide as the chart. */
final class Legend {
    private static final double MARK = 22;
    private static final double BETWEEN = 22;

    private final Canvas canvas;
    private double x;
    private double y;

    Legend(Canvas canvas, double top) {
        this.canvas = canvas;
        this.y = top + canvas.width().letters();
    }

    /**
     * Adds an entry.
     *
     * @param mark draws the mark, given its middle
     */
    void entry(String name, BiConsumer<Double, Double> mark) {
        double wide = MARK + TextWidth.of(name, canvas.width().letters());
        if (x > 0 && x + wide > canvas.width().units()) {
            x = 0;
            y += canvas.width().line() + 4;
        }
        mark.accept(x + 8, y - canvas.width().letters() * 0.36);
        canvas.words(x + MARK, y, Lettering.START, name);
        x += wide + BETWEEN;
    }

    /** Adds an entry for the bars of each series. */
    void bars(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            int series = i;
            entry(names.get(i), (cx, cy) -> canvas.box(cx - 8, cy - 7, 16, 14, canvas.fill(series)));
        }
    }

    /** Where the chart below it can begin. */
    double bottom() {
        return y + canvas.width().line();
    }
}
