package uk.tlevels.publishing.screening.ours.arithmetic;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.ours.rows.Dimension;
import uk.tlevels.publishing.screening.ours.rows.TimeAndPlace;
import uk.tlevels.publishing.screening.table.DataColumn;
import uk.tlevels.publishing.screening.table.Groups;

/** Every total of a file with its parts. */
final class Families {
    private Families() {}

    /** Finds the families by every filter and by place. */
    static void each(Pair pair, List<Count> counts, Consumer<Family> sink) {
        List<Dimension> dimensions = Dimension.of(pair);
        for (Dimension dimension : dimensions) {
            List<DataColumn> columns = TimeAndPlace.columns(pair);
            List<Dimension> others = without(dimensions, dimension);
            FilterGroups breakdowns = new FilterGroups(pair, dimension.name(), counts);
            if (dimension.hasGroup()) {
                each(pair, columns, others, new FilterFamilies(dimension, family -> {}, breakdowns::see)::find);
            }
            each(pair, columns, others, new FilterFamilies(dimension, sink, (column, total, parts) -> breakdowns
                    .families(column, total, parts)
                    .forEach(sink))::find);
        }
        PlaceFamilies places = new PlaceFamilies(pair, sink);
        each(pair, pair.data().columns(List.of("time_period", "time_identifier")), dimensions, places::find);
    }

    private static List<Dimension> without(List<Dimension> dimensions, Dimension one) {
        return dimensions.stream().filter(d -> !d.equals(one)).toList();
    }

    /** Hands over the lines that agree in some columns and dimensions. */
    private static void each(
            Pair pair, List<DataColumn> columns, List<Dimension> dimensions, Consumer<List<Integer>> sink) {
        Groups groups = Groups.by(pair.data().rows(), columns);
        for (Dimension dimension : dimensions) {
            for (DataColumn column : dimension.columns()) {
                groups = groups.and(column);
            }
        }
        int[] rows = groups.rows();
        int[] starts = groups.starts();
        for (int group = 0; group < groups.count(); group++) {
            if (starts[group + 1] - starts[group] > 1) {
                sink.accept(Arrays.stream(rows, starts[group], starts[group + 1])
                        .boxed()
                        .toList());
            }
        }
    }
}
