package uk.tlevels.publishing.chart;

import java.util.List;

/** Colours of charts. */
final class Ink {
    /** Near black, for words. */
    static final String WORDS = "#0b0c0c";

    /** For words that say less; 6.9 to 1 on white. */
    static final String QUIET = "#505a5f";

    static final String GRID = "#d9dcde";
    static final String AXIS = "#6f777b";
    static final String PAPER = "#ffffff";

    /** Of the Government Statistical Service, in its order. */
    private static final List<String> SERIES =
            List.of("#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d", "#a285d1");

    /** Black on the light ones and white on the dark ones: at least 4.5 to 1. */
    private static final List<String> ON_SERIES = List.of(PAPER, WORDS, PAPER, WORDS, PAPER, WORDS);

    private Ink() {}

    static String series(int i) {
        return SERIES.get(i);
    }

    static String onSeries(int i) {
        return ON_SERIES.get(i);
    }
}
