package uk.tlevels.publishing.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the ends of lines, moved apart where lines end close together. */
final class EndLabels {
    /**
     * A name.
     *
     * @param series whose colour its thread has
     * @param x where the line ends
     * @param y where the line ends
     * @param lines its words
     */
    record Item(int series, double x, double y, List<String> lines) {}

    private EndLabels() {}

    /** Draws them at x, between top and bottom if they fit. */
    static void draw(Canvas canvas, List<Item> items, double x, double top, double bottom) {
        List<Item> ordered = new ArrayList<>(items);
        ordered.sort(Comparator.comparingDouble(Item::y).thenComparingInt(Item::series));
        double[] middles = spread(ordered, canvas.width().line(), top, bottom);
        for (int i = 0; i < middles.length; i++) {
            Item item = ordered.get(i);
            double size = canvas.width().letters();
            canvas.line(item.x() + 7, item.y(), x - 2, middles[i], Ink.series(item.series()), 1);
            double first =
                    middles[i] - (item.lines().size() - 1) * canvas.width().line() / 2 + size * 0.36;
            canvas.lines(x + 2, first, Lettering.START.on(Ink.PAPER), item.lines());
        }
    }

    /** The middles of the names: as near to the ends of their lines as none overlapping allows. */
    static double[] spread(List<Item> ordered, double line, double top, double bottom) {
        double[] middles = new double[ordered.size()];
        double free = top;
        for (int i = 0; i < middles.length; i++) {
            double half = ordered.get(i).lines().size() * line / 2;
            middles[i] = Math.max(ordered.get(i).y(), free + half);
            free = middles[i] + half;
        }
        double limit = bottom;
        for (int i = middles.length - 1; i >= 0; i--) {
            double half = ordered.get(i).lines().size() * line / 2;
            middles[i] = Math.min(middles[i], limit - half);
            limit = middles[i] - half;
        }
        return middles;
    }
}
