package uk.tlevels.warehouse.release.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;
import uk.tlevels.warehouse.release.definition.Measure;

/**
 * Completes a data set so that each period and place has every combination of filter items, and puts it in order. An item
 * that a period has in no place at all, such as a T Level before its first year, gets {@code z}, unless the definition says that
 * what is missing is not available; other combinations get what the definition says: gold holds no rows of nobody.
 */
public final class Matrix {
    private final DataSet dataSet;
    private final List<List<String>> items = new ArrayList<>();

    private Matrix(DataSet dataSet) {
        this.dataSet = dataSet;
        for (int filter = 0; filter < dataSet.definition().filters().size(); filter++) {
            items.add(dataSet.items(filter));
        }
    }

    /** The data set with every combination, its rows in order. */
    public static DataSet complete(DataSet dataSet) {
        return new Matrix(dataSet).complete();
    }

    private DataSet complete() {
        Map<RowKey, Integer> held = dataSet.index();
        Map<Moment, Set<RowPlace>> places = new TreeMap<>();
        Map<Moment, List<Set<String>>> present = new HashMap<>();
        for (DataRow row : dataSet.rows()) {
            places.computeIfAbsent(row.key().moment(), m -> new TreeSet<>())
                    .add(row.key().place());
            List<Set<String>> sets = present.computeIfAbsent(row.key().moment(), m -> empty());
            for (int filter = 0; filter < sets.size(); filter++) {
                sets.get(filter).add(row.key().items().get(filter));
            }
        }
        List<DataRow> rows = new ArrayList<>();
        List<List<String>> combinations = combinations();
        places.forEach((moment, ofMoment) -> ofMoment.forEach(place -> combinations.forEach(combination -> {
            RowKey key = new RowKey(moment, place, combination);
            rows.add(Optional.ofNullable(held.get(key))
                    .map(dataSet.rows()::get)
                    .orElseGet(() -> filled(key, present.get(moment))));
        })));
        return dataSet.with(rows);
    }

    private List<Set<String>> empty() {
        return items.stream().map(i -> (Set<String>) new HashSet<String>()).toList();
    }

    private List<List<String>> combinations() {
        List<List<String>> combinations = List.of(List.of());
        for (List<String> ofFilter : items) {
            combinations = combinations.stream()
                    .flatMap(c -> ofFilter.stream().map(item -> {
                        List<String> longer = new ArrayList<>(c);
                        longer.add(item);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return combinations;
    }

    private DataRow filled(RowKey key, List<Set<String>> present) {
        boolean known = true;
        for (int filter = 0; filter < present.size(); filter++) {
            known &= present.get(filter).contains(key.items().get(filter));
        }
        DataSetDefinition.Filling missing = dataSet.definition().missing();
        DataSetDefinition.Filling filling = known || missing == DataSetDefinition.Filling.NOT_AVAILABLE
                ? missing
                : DataSetDefinition.Filling.NOT_APPLICABLE;
        return new DataRow(
                key,
                List.of(),
                "",
                dataSet.definition().indicators().stream()
                        .map(indicator -> filled(filling, indicator))
                        .toList());
    }

    private static ShownCell filled(DataSetDefinition.Filling filling, IndicatorDefinition indicator) {
        return switch (filling) {
            case NOT_APPLICABLE -> new ShownCell.Missing(Symbol.NOT_APPLICABLE);
            case NOT_AVAILABLE -> new ShownCell.Missing(Symbol.NOT_AVAILABLE);
            case ZERO ->
                indicator.measure() instanceof Measure.People || indicator.measure() instanceof Measure.Plain
                        ? new ShownCell.Shown(java.math.BigDecimal.ZERO)
                        : new ShownCell.Missing(Symbol.NOT_APPLICABLE);
        };
    }
}
