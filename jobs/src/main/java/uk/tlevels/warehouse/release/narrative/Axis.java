package uk.tlevels.warehouse.release.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import uk.tlevels.warehouse.release.data.DataSet;
import uk.tlevels.warehouse.release.data.Moment;
import uk.tlevels.warehouse.release.data.RowKey;
import uk.tlevels.warehouse.release.data.RowPlace;
import uk.tlevels.warehouse.release.definition.Exhibit;
import uk.tlevels.warehouse.release.definition.FilterDefinition;
import uk.tlevels.warehouse.release.definition.Slice;

/**
 * One dimension of a data set as a slice shows it.
 *
 * @param name what it is, e.g. {@code T Level}
 * @param steps its values in order
 */
record Axis(String name, List<Step> steps) {
    private static final String ALL = "all";
    private static final String PARTS = "parts";
    static final String LEVEL = "geographic_level";

    /**
     * One value of a dimension.
     *
     * @param label what people read
     * @param in the key of a row with this value in place of another
     */
    record Step(String label, UnaryOperator<RowKey> in) {}

    static Axis of(DataSet dataSet, Slice slice, String dimension) {
        if (dimension.equals(Exhibit.TIME)) {
            return new Axis("Year", dataSet.moments().stream().map(Axis::at).toList());
        }
        Optional<Integer> filter = dataSet.filter(dimension);
        return filter.map(f -> items(dataSet, slice, f)).orElseGet(() -> places(dataSet, slice, dimension));
    }

    private static Step at(Moment moment) {
        return new Step(moment.title(), key -> new RowKey(moment, key.place(), key.items()));
    }

    private static Axis items(DataSet dataSet, Slice slice, int filter) {
        FilterDefinition definition = dataSet.definition().filters().get(filter);
        return new Axis(
                definition.label(),
                shown(dataSet, slice, filter).stream()
                        .map(item -> new Step(item, key -> key.with(filter, item)))
                        .toList());
    }

    private static Axis places(DataSet dataSet, Slice slice, String column) {
        int place = dataSet.placeColumns().indexOf(column);
        List<Step> steps = new ArrayList<>();
        Set<String> levels = Set.copyOf(slice.where().getOrDefault(LEVEL, List.of()));
        for (RowPlace at : dataSet.places()) {
            if (levels.contains(at.level())) {
                String name = at.level().equals(RowPlace.NATIONAL)
                        ? at.countryName()
                        : at.columns().get(place);
                steps.add(new Step(name, key -> key.in(at)));
            }
        }
        return new Axis("Area", steps);
    }

    /** The items of a filter that a slice shows, in the order of the definition. */
    static List<String> shown(DataSet dataSet, Slice slice, int filter) {
        FilterDefinition definition = dataSet.definition().filters().get(filter);
        List<String> items = dataSet.items(filter);
        Optional<List<String>> asked = Optional.ofNullable(slice.where().get(definition.name()));
        if (asked.isEmpty()) {
            return definition.total().or(definition::first).stream().toList();
        }
        if (asked.get().equals(List.of(ALL))) {
            return items;
        }
        return asked.get().equals(List.of(PARTS))
                ? items.stream()
                        .filter(i -> definition.total().filter(i::equals).isEmpty())
                        .toList()
                : asked.get();
    }
}
