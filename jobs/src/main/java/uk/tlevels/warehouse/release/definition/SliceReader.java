package uk.tlevels.warehouse.release.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.publishing.screening.standard.Level;
import uk.tlevels.warehouse.contract.YamlNode;

/** Reads which rows of which data set something shows. */
final class SliceReader {
    /** The key of {@code where} that picks geographic levels. */
    static final String LEVEL = "geographic_level";

    private static final Set<String> MANY = Set.of("all", "parts");

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
            List<String> picked = items.isScalar() ? List.of(items.text()) : items.texts();
            if (picked.isEmpty()) {
                throw items.error("say at least one item of " + name + ", or leave it out");
            }
            if (name.equals(LEVEL)) {
                requireLevels(dataSet, items, picked);
            }
            where.put(name, picked);
        }));
        return new Slice(dataSet.file(), where, node.line());
    }

    private static void requireLevels(DataSetDefinition dataSet, YamlNode node, List<String> levels) {
        Set<String> known = new TreeSet<>(dataSet.frame().geography().keySet());
        known.add(Level.NATIONAL.text());
        if (!known.containsAll(levels)) {
            throw node.error("data set %s has no level %s; it has %s".formatted(dataSet.file(), levels, known));
        }
    }

    /** A slice of one row in each year: one item of each filter, the whole country. */
    Slice oneRow(YamlNode node) {
        Slice slice = slice(node);
        node.find("where").ifPresent(w -> w.entries().forEach((name, items) -> {
            List<String> picked = slice.where().get(name);
            if (name.equals(LEVEL) || picked.size() != 1 || MANY.contains(picked.get(0))) {
                throw items.error("a value is one number of the whole country: name one item of each filter");
            }
        }));
        return slice;
    }

    /** The decimals of a value: no more than its indicator is published with, which could tell what rounding hides. */
    Optional<Integer> decimals(Slice slice, YamlNode node) {
        int published = named(slice.dataSet())
                .indicator(node.require("indicator").text())
                .orElseThrow()
                .decimals();
        return node.find("decimals").map(decimals -> {
            int places = DataSetReader.decimals(decimals);
            if (places > published) {
                throw decimals.error("%d decimals are more than the %d that the indicator is published with"
                        .formatted(places, published));
            }
            return places;
        });
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
                        dataSet.frame().geography().values().stream().flatMap(columns -> columns.keySet().stream()))
                .flatMap(s -> s)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(node.text())) {
            throw node.error(
                    "data set %s has no dimension '%s'; it has %s".formatted(dataSet.file(), node.text(), known));
        }
        boolean place =
                !node.text().equals(Exhibit.TIME) && dataSet.filter(node.text()).isEmpty();
        if (place && !slice.where().containsKey(LEVEL)) {
            throw node.error("'%s' names places: say under where of which %s, e.g. %s"
                    .formatted(
                            node.text(),
                            LEVEL,
                            dataSet.frame().geography().keySet().iterator().next()));
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
