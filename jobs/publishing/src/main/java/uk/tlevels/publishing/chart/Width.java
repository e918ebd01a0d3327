package uk.tlevels.publishing.chart;

/** The width for which a chart is drawn. */
public enum Width {
    /** A column of text on a desk or on paper. */
    WIDE(720, 15, "wide"),
    /** A phone held upright. */
    NARROW(343, 14, "narrow");

    private final int units;
    private final int letters;
    private final String suffix;

    Width(int units, int letters, String suffix) {
        this.units = units;
        this.letters = letters;
        this.suffix = suffix;
    }

    /** Width in CSS pixels at which a chart is shown at its own size. */
    public int units() {
        return units;
    }

    /** Size of letters in the same unit. */
    int letters() {
        return letters;
    }

    /** From one line of text to the next. */
    double line() {
        return letters * 1.25;
    }

    /** What ids end in. */
    String suffix() {
        return suffix;
    }
}
