package uk.tlevels.publishing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import uk.tlevels.publishing.markup.Element;
import uk.tlevels.publishing.markup.Node;

/** What a chart is drawn on: shapes and words in the order in which they cover each other. */
final class Canvas {
    private final String id;
    private final Width width;
    private final List<Node> shapes = new ArrayList<>();
    private final TreeMap<Integer, Element> patterns = new TreeMap<>();

    Canvas(Frame frame, Width width) {
        this.id = "chart-" + frame.id() + "-" + width.suffix();
        this.width = width;
    }

    Width width() {
        return width;
    }

    /** A coordinate to a tenth, without a needless point. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    void add(Element shape) {
        shapes.add(shape);
    }

    void words(double x, double y, Lettering lettering, String text) {
        shapes.add(lettering.at(x, y, width.letters(), text));
    }

    /** What the chart measures, above it; returns where it ends. */
    double heading(String measure) {
        List<String> lines = TextWidth.wrap(measure, width.letters() * Lettering.BOLD, width.units());
        lines(0, width.line(), Lettering.START.strong(), lines);
        return lines.size() * width.line();
    }

    /** Lines of words, the first with its base line at y. */
    void lines(double x, double y, Lettering lettering, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            words(x, y + i * width.line(), lettering, lines.get(i));
        }
    }

    void line(double x1, double y1, double x2, double y2, String colour, double thickness) {
        shapes.add(straight(x1, y1, x2, y2, colour, thickness));
    }

    void dashed(double x1, double y1, double x2, double y2, String colour) {
        shapes.add(straight(x1, y1, x2, y2, colour, 2).with("stroke-dasharray", "2 5"));
    }

    void box(double x, double y, double w, double h, String fill) {
        shapes.add(rect(x, y, w, h).with("fill", fill));
    }

    /** A box with a broken outline: a value would stand here and does not. */
    void gap(double x, double y, double w, double h) {
        shapes.add(rect(x, y, w, h)
                .with("fill", Ink.PAPER)
                .with("stroke", Ink.AXIS)
                .with("stroke-dasharray", "3 3"));
    }

    /** The fill of a series: even ones plain, odd ones with stripes or dots as well as another colour. */
    String fill(int series) {
        if (series % 2 == 0) {
            return Ink.series(series);
        }
        patterns.computeIfAbsent(series, this::pattern);
        return "url(#" + id + "-fill-" + series + ")";
    }

    /** The drawing, as high as given, with its title and description. */
    Element svg(double height, String title, String description) {
        String titleId = id + "-title";
        String descId = id + "-desc";
        Element svg = Element.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("class", "chart-" + width.suffix())
                .with("viewBox", "0 0 " + width.units() + " " + number(Math.ceil(height)))
                .with("width", String.valueOf(width.units()))
                .with("height", number(Math.ceil(height)))
                .with("role", "img")
                .with("aria-labelledby", titleId + " " + descId)
                .with("font-family", "Arial, 'Liberation Sans', Helvetica, sans-serif")
                .add(Element.of("title", title).with("id", titleId))
                .add(Element.of("desc", description).with("id", descId));
        if (!patterns.isEmpty()) {
            svg = svg.add(Element.of("defs", List.copyOf(patterns.values())));
        }
        return svg.add(shapes);
    }

    private Element pattern(int series) {
        Element mark = series == 3
                ? Element.of("circle")
                        .with("cx", "3")
                        .with("cy", "3")
                        .with("r", "1.2")
                        .with("fill", Ink.PAPER)
                        .with("fill-opacity", "0.7")
                : straight(0, 0, 0, 7, Ink.PAPER, 2).with("stroke-opacity", "0.6");
        return Element.of("pattern", rect(0, 0, 7, 7).with("fill", Ink.series(series)), mark)
                .with("id", id + "-fill-" + series)
                .with("patternUnits", "userSpaceOnUse")
                .with("width", "7")
                .with("height", "7")
                .with("patternTransform", series == 5 ? "rotate(-45)" : "rotate(45)");
    }

    private static Element straight(double x1, double y1, double x2, double y2, String colour, double thickness) {
        return Element.of("line")
                .with("x1", number(x1))
                .with("y1", number(y1))
                .with("x2", number(x2))
                .with("y2", number(y2))
                .with("stroke", colour)
                .with("stroke-width", number(thickness));
    }

    private static Element rect(double x, double y, double w, double h) {
        return Element.of("rect")
                .with("x", number(x))
                .with("y", number(y))
                .with("width", number(w))
                .with("height", number(h));
    }
}
