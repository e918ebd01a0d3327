package uk.tlevels.publishing.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the rows of a chart of horizontal bars stand: labels at the left of the bars on a wide page, above them on a
 * phone, where names would leave no room for bars.
 */
final class RowLayout {
    private static final double LABEL_COLUMN = 270;
    private static final double BESIDE = 10;
    private static final double INSET = 6;

    /**
     * What is said of a row.
     *
     * @param label its name
     * @param note a remark below the name, or nothing
     */
    record Label(String label, String note) {
        static List<Label> of(List<String> names) {
            return names.stream().map(name -> new Label(name, "")).toList();
        }
    }

    private record Placed(double top, double height, List<String> label, List<String> note) {}

    private final Canvas canvas;
    private final double bars;
    private final double left;
    private final double bottom;
    private final List<Placed> rows = new ArrayList<>();

    /**
     * @param top where the first row begins
     * @param bars height of the bars of one row
     */
    RowLayout(Canvas canvas, double top, List<Label> labels, double bars) {
        this.canvas = canvas;
        this.bars = bars;
        double column = above() ? canvas.width().units() - 2 * INSET : column(labels);
        this.left = above() ? 1 : column + BESIDE;
        double y = top;
        for (Label label : labels) {
            List<String> name = wrap(label.label(), column);
            List<String> note = label.note().isEmpty() ? List.of() : wrap(label.note(), column);
            double words = (name.size() + note.size()) * canvas.width().line();
            double height = above() ? words + 3 + bars : Math.max(words, bars);
            rows.add(new Placed(y, height, name, note));
            y += height + (above() ? 13 : Math.max(6, bars * 0.3));
        }
        this.bottom = y;
    }

    /** Where bars begin. */
    double left() {
        return left;
    }

    /** Below the last row. */
    double bottom() {
        return bottom;
    }

    /** Where the bars of a row begin, from the top. */
    double top(int row) {
        Placed placed = rows.get(row);
        return above() ? placed.top() + placed.height() - bars : placed.top() + (placed.height() - bars) / 2;
    }

    void drawLabels() {
        double line = canvas.width().line();
        for (Placed row : rows) {
            int count = row.label().size() + row.note().size();
            double first =
                    above() ? row.top() + line * 0.8 : row.top() + (row.height() - count * line) / 2 + line * 0.8;
            Lettering lettering = above() ? Lettering.START : Lettering.END;
            double x = above() ? left + INSET : left - BESIDE;
            canvas.lines(x, first, lettering.on(Ink.PAPER), row.label());
            canvas.lines(x, first + row.label().size() * line, lettering.quiet().on(Ink.PAPER), row.note());
        }
    }

    private boolean above() {
        return canvas.width() == Width.NARROW;
    }

    private double column(List<Label> labels) {
        double widest = labels.stream()
                .mapToDouble(label -> Math.max(measure(label.label()), measure(label.note())))
                .max()
                .orElse(0);
        return Math.min(LABEL_COLUMN, widest);
    }

    private double measure(String text) {
        return TextWidth.of(text, canvas.width().letters());
    }

    private List<String> wrap(String text, double width) {
        return TextWidth.wrap(text, canvas.width().letters(), width);
    }
}
