package uk.tlevels.warehouse.release.definition;

import java.util.List;
import java.util.Optional;

/** A table or a chart in a section of the bulletin. */
public sealed interface Exhibit {
    /** The dimension of a data set that is its time. */
    String TIME = "time_period";

    /** The dimension of a table that is its indicators. */
    String INDICATORS = "indicators";

    /** What people read above it. */
    String title();

    /** The rows it shows. */
    Slice slice();

    /**
     * A table.
     *
     * @param rows the dimension that goes down: a filter, {@code time_period} or a geographic name
     * @param columns the dimension that goes across: one of these, or {@code indicators}
     * @param indicators what is shown; several only where they go across
     */
    record TableExhibit(String title, Slice slice, String rows, String columns, List<String> indicators)
            implements Exhibit {}

    /**
     * A chart.
     *
     * @param kind how it is drawn
     * @param category the dimension along its axis
     * @param series the dimension that tells its lines or bars apart; empty for one series
     * @param indicator what is shown
     * @param lower the indicator at the lower end of the interval
     * @param upper the indicator at its upper end
     * @param coverage who and what it is about, for the alternative text
     */
    record ChartExhibit(
            String title,
            Kind kind,
            Slice slice,
            String category,
            Optional<String> series,
            String indicator,
            Optional<String> lower,
            Optional<String> upper,
            String coverage)
            implements Exhibit {}

    /** How a chart is drawn. */
    enum Kind {
        /** A line over time, with a band where there is an interval. */
        LINE,
        /** Upright bars. */
        BARS,
        /** Upright bars side by side. */
        GROUPED,
        /** Lying bars of parts that make 100%. */
        STACKED,
        /** Lying bars. */
        LYING,
        /** Lying bars, the longest first. */
        RANKED
    }
}
