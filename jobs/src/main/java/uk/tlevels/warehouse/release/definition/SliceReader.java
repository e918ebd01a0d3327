package uk.tlevels.warehouse.release.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.warehouse.contract.YamlNode;

/** Reads which rows of which data set something shows. */
final class SliceReader {
    /** The key of {@code where} that picks geographic levels. */
    static final String LEVEL = "geographic_level";

    private final List<DataSetDefinition> dataSets;

    SliceReader(List<DataSetDefinition> dataSets) {
        this.dataSets = dataSets;
    }

    Slice slice(YamlNode node) {
        DataSetDefinition dataSet = dataSet(node.require("data_set"));
        Map<String, List<String>> where = new LinkedHashMap<>();
        node.find("where").ifPresent(w -> w.entries().forEach((name, items) -> {
            if (!name.equals(LEVEL) && dataSet.filter(name).isEmpty()) {
                throw items.error("'%s' is not a filter of data set %s; it has %s"
                        .formatted(name, dataSet.file(), filters(dataSet)));
            }
            where.put(name, items.isScalar() ? List.of(items.text()) : items.texts());
        }));
        return new Slice(dataSet.file(), where, node.line());
    }

    String indicator(Slice slice, YamlNode node) {
        DataSetDefinition dataSet = named(slice.dataSet());
        if (dataSet.indicator(node.text()).isEmpty()) {
            throw node.error("there is no indicator '%s' in data set %s; it has %s"
                    .formatted(
                            node.text(),
                            dataSet.file(),
                            dataSet.indicators().stream()
                                    .map(IndicatorDefinition::name)
                                    .toList()));
        }
        return node.text();
    }

    /** A filter, {@code time_period} or the name of a place. */
    String dimension(Slice slice, YamlNode node) {
        DataSetDefinition dataSet = named(slice.dataSet());
        Set<String> known = Stream.of(
                        filters(dataSet).stream(),
                        Stream.of(Exhibit.TIME),
                        dataSet.geography().values().stream().flatMap(columns -> columns.keySet().stream()))
                .flatMap(s -> s)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (!known.contains(node.text())) {
            throw node.error(
                    "data set %s has no dimension '%s'; it has %s".formatted(dataSet.file(), node.text(), known));
        }
        return node.text();
    }

    private DataSetDefinition dataSet(YamlNode node) {
        return dataSets.stream()
                .filter(d -> d.file().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.error("there is no data set '%s'; there are %s"
                        .formatted(
                                node.text(),
                                dataSets.stream().map(DataSetDefinition::file).toList())));
    }

    private DataSetDefinition named(String file) {
        return dataSets.stream().filter(d -> d.file().equals(file)).findFirst().orElseThrow();
    }

    private static List<String> filters(DataSetDefinition dataSet) {
        return dataSet.filters().stream().map(FilterDefinition::name).toList();
    }
}
