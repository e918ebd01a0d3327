package uk.tlevels.publishing.chart;

import uk.tlevels.publishing.markup.Element;

/**
 * How words stand in a chart.
 *
 * @param anchor which end of them is at their place: start, middle or end
 * @param colour of the letters
 * @param halo a colour around the letters, or none; it keeps them readable on a pattern
 * @param bold whether they are bold
 */
record Lettering(String anchor, String colour, String halo, boolean bold) {
    /** How much wider bold letters are. */
    static final double BOLD = 1.12;

    static final Lettering START = new Lettering("start", Ink.WORDS, "none", false);
    static final Lettering MIDDLE = new Lettering("middle", Ink.WORDS, "none", false);
    static final Lettering END = new Lettering("end", Ink.WORDS, "none", false);

    Lettering strong() {
        return new Lettering(anchor, colour, halo, true);
    }

    Lettering quiet() {
        return new Lettering(anchor, Ink.QUIET, halo, bold);
    }

    Lettering on(String background) {
        return new Lettering(anchor, colour, background, bold);
    }

    Lettering in(String ink) {
        return new Lettering(anchor, ink, halo, bold);
    }

    Element at(double x, double y, int size, String text) {
        Element words = Element.of("text", text)
                .with("x", Canvas.number(x))
                .with("y", Canvas.number(y))
                .with("font-size", String.valueOf(size))
                .with("fill", colour);
        if (!anchor.equals("start")) {
            words = words.with("text-anchor", anchor);
        }
        if (bold) {
            words = words.with("font-weight", "bold");
        }
        if (!halo.equals("none")) {
            words = words.with("stroke", halo)
                    .with("stroke-width", "4")
                    .with("stroke-linejoin", "round")
                    .with("paint-order", "stroke");
        }
        return words;
    }
}
