package uk.tlevels.publishing.bulletin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.tlevels.publishing.chart.ChartSpec;
import uk.tlevels.publishing.table.FigureTable;
import uk.tlevels.publishing.text.Line;

/** A chart or a table; charts and tables are numbered apart, in the order of the page. */
public sealed interface Figure {
    /** What it shows, for whom, where and when. */
    String caption();

    /** What stands below it. */
    Below below();

    /** The id of its chart, if it is one. */
    default Stream<String> chartId() {
        return this instanceof Chart chart ? Stream.of(chart.chart().frame().id()) : Stream.empty();
    }

    /**
     * A chart.
     *
     * @param caption what it shows
     * @param chart its data
     * @param below source, notes and file
     */
    record Chart(String caption, ChartSpec chart, Below below) implements Figure {}

    /**
     * A table.
     *
     * @param caption what it shows
     * @param table its data
     * @param below source, notes and file
     */
    record Table(String caption, FigureTable table, Below below) implements Figure {}

    /**
     * What stands below a chart or table.
     *
     * @param source where the numbers come from
     * @param notes remarks, one line each
     * @param download the file that holds the numbers
     */
    record Below(String source, List<Line> notes, Optional<Download> download) {
        /** Copies the notes. */
        public Below {
            notes = List.copyOf(notes);
        }
    }
}
