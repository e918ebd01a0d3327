package uk.tlevels.publishing.chart;

import uk.tlevels.publishing.markup.Element;

/** The shapes that tell lines apart without their colours. */
enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    DOWN,
    CROSS;

    static Marker of(int series) {
        return values()[series];
    }

    /** The shape around a point. */
    Element at(double x, double y, String colour) {
        Element shape =
                switch (this) {
                    case CIRCLE ->
                        Element.of("circle")
                                .with("cx", Canvas.number(x))
                                .with("cy", Canvas.number(y))
                                .with("r", "5");
                    case SQUARE -> path(x, y, -4.5, -4.5, 4.5, -4.5, 4.5, 4.5, -4.5, 4.5);
                    case TRIANGLE -> path(x, y, 0, -6, 5.5, 4.5, -5.5, 4.5);
                    case DIAMOND -> path(x, y, 0, -6.5, 6, 0, 0, 6.5, -6, 0);
                    case DOWN -> path(x, y, 0, 6, 5.5, -4.5, -5.5, -4.5);
                    case CROSS ->
                        path(x, y, -2, -6, 2, -6, 2, -2, 6, -2, 6, 2, 2, 2, 2, 6, -2, 6, -2, 2, -6, 2, -6, -2, -2, -2);
                };
        return shape.with("fill", colour).with("stroke", Ink.PAPER).with("stroke-width", "1.5");
    }

    private static Element path(double x, double y, double... offsets) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < offsets.length; i += 2) {
            points.append(i == 0 ? "" : " ")
                    .append(Canvas.number(x + offsets[i]))
                    .append(',')
                    .append(Canvas.number(y + offsets[i + 1]));
        }
        return Element.of("polygon").with("points", points.toString());
    }
}
