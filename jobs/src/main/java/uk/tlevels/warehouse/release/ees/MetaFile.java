package uk.tlevels.warehouse.release.ees;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.tlevels.publishing.screening.standard.Columns;
import uk.tlevels.warehouse.release.data.DataSet;
import uk.tlevels.warehouse.release.definition.FilterDefinition;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;

/**
 * The metadata file of a data set: a row for each filter that has a choice, for each column that groups one, and for each
 * indicator. Guidance would leave grouping columns out, the screener warns when they are; what screens without a warning is
 * written.
 */
public final class MetaFile {
    private static final List<String> HEADER =
            Stream.concat(Columns.OF_META.stream(), Stream.of("filter_default")).toList();

    private MetaFile() {}

    /** The file, as it is uploaded. */
    public static byte[] of(DataSet dataSet) {
        Csv csv = new Csv();
        csv.line(HEADER);
        for (int i = 0; i < dataSet.definition().filters().size(); i++) {
            if (dataSet.items(i).size() > 1) {
                filter(dataSet, dataSet.definition().filters().get(i)).forEach(csv::line);
            }
        }
        dataSet.definition().indicators().forEach(indicator -> csv.line(indicator(indicator)));
        return csv.bytes();
    }

    private static List<List<String>> filter(DataSet dataSet, FilterDefinition filter) {
        List<List<String>> rows = new ArrayList<>();
        Optional<FilterDefinition.Group> group = filter.group()
                .filter(g -> Set.copyOf(dataSet.groups()
                                        .getOrDefault(filter.name(), Map.of())
                                        .values())
                                .size()
                        > 1);
        String first =
                filter.first().or(filter::total).filter(f -> !f.equals("Total")).orElse("");
        rows.add(List.of(
                filter.name(),
                "Filter",
                filter.label(),
                "",
                "",
                "",
                filter.hint(),
                group.map(FilterDefinition.Group::name).orElse(""),
                first));
        group.ifPresent(g -> rows.add(List.of(g.name(), "Filter", g.label(), "", "", "", "", "", "")));
        return rows;
    }

    private static List<String> indicator(IndicatorDefinition indicator) {
        return List.of(
                indicator.name(),
                "Indicator",
                indicator.label(),
                indicator.group(),
                indicator.unit(),
                String.valueOf(indicator.decimals()),
                "",
                "",
                "");
    }
}
