package uk.tlevels.publishing.screening.ours.rows;

import java.util.List;
import java.util.stream.Collectors;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.standard.Columns;
import uk.tlevels.publishing.screening.table.DataColumn;

/** The columns that say when and where a row is about; a place that is used as a filter is none of them. */
public final class TimeAndPlace {
    private TimeAndPlace() {}

    /** Those that a file has. */
    public static List<DataColumn> columns(Pair pair) {
        List<String> filters = pair.meta().filtersAndGroups();
        return pair.data()
                .columns(Columns.units().stream()
                        .filter(c -> !filters.contains(c))
                        .toList());
    }

    /** Time and place of a line, from 0, in words. */
    public static String of(Pair pair, int row) {
        return columns(pair).stream()
                .filter(c -> !c.text(row).isEmpty() && !c.name().equals("time_identifier"))
                .filter(c -> !c.name().startsWith("country") && !c.name().endsWith("_code"))
                .map(c -> c.text(row))
                .collect(Collectors.joining(" "));
    }
}
