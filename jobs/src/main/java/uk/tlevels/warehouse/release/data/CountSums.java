package uk.tlevels.warehouse.release.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.warehouse.release.definition.DataSetDefinition.RunningCount;
import uk.tlevels.warehouse.release.definition.FilterDefinition;
import uk.tlevels.warehouse.release.definition.SumDefinition;

/**
 * The sums that a reader of a data set can write down: over the items of each filter, over the places of each level, within
 * a row, and along a running count.
 */
final class CountSums {
    private final DataSet dataSet;
    private final CountNumbers numbers;
    private final Map<RowKey, Integer> rows;

    CountSums(DataSet dataSet, CountNumbers numbers) {
        this.dataSet = dataSet;
        this.numbers = numbers;
        this.rows = dataSet.index();
    }

    void add() {
        for (int filter = 0; filter < dataSet.definition().filters().size(); filter++) {
            overItems(filter);
        }
        overPlaces();
        dataSet.definition().sums().forEach(this::withinRows);
        dataSet.definition().running().forEach(this::along);
    }

    private void overItems(int filter) {
        FilterDefinition definition = dataSet.definition().filters().get(filter);
        if (definition.total().isPresent()) {
            String total = definition.total().get();
            Map<RowKey, List<Integer>> parts = new LinkedHashMap<>();
            for (int row = 0; row < dataSet.rows().size(); row++) {
                RowKey key = dataSet.rows().get(row).key();
                if (!key.items().get(filter).equals(total)) {
                    parts.computeIfAbsent(key.with(filter, total), k -> new ArrayList<>())
                            .add(row);
                }
            }
            sums(parts);
        }
    }

    private void overPlaces() {
        Optional<Place> national = dataSet.places().stream()
                .filter(p -> p.level().equals(Place.NATIONAL))
                .findFirst();
        national.ifPresent(country -> {
            Map<String, Map<RowKey, List<Integer>>> levels = new LinkedHashMap<>();
            for (int row = 0; row < dataSet.rows().size(); row++) {
                RowKey key = dataSet.rows().get(row).key();
                if (!key.place().equals(country)) {
                    levels.computeIfAbsent(key.place().level(), l -> new LinkedHashMap<>())
                            .computeIfAbsent(key.in(country), k -> new ArrayList<>())
                            .add(row);
                }
            }
            levels.values().forEach(this::sums);
        });
    }

    private void sums(Map<RowKey, List<Integer>> parts) {
        parts.forEach((key, members) -> Optional.ofNullable(rows.get(key)).ifPresent(total -> {
            for (int i = 0; i < dataSet.definition().indicators().size(); i++) {
                numbers.sum(dataSet, total, members, i);
            }
        }));
    }

    private void withinRows(SumDefinition sum) {
        int total = dataSet.column(sum.total());
        int[] parts = sum.parts().stream().mapToInt(dataSet::column).toArray();
        for (int row = 0; row < dataSet.rows().size(); row++) {
            if (holds(sum, dataSet.rows().get(row).key())) {
                int[][] members = new int[parts.length][];
                for (int i = 0; i < parts.length; i++) {
                    members[i] = new int[] {row, parts[i]};
                }
                numbers.sum(dataSet, new int[] {row, total}, members);
            }
        }
    }

    private boolean holds(SumDefinition sum, RowKey key) {
        return sum.where().entrySet().stream().allMatch(e -> e.getValue()
                .contains(key.items().get(dataSet.filter(e.getKey()).orElseThrow())));
    }

    private void along(RunningCount count) {
        int filter = dataSet.filter(count.along()).orElseThrow();
        FilterDefinition definition = dataSet.definition().filters().get(filter);
        List<String> items = dataSet.items(filter);
        List<String> order = definition.order().stream().filter(items::contains).toList();
        boolean whole = items.stream()
                .filter(item -> definition.total().filter(item::equals).isEmpty())
                .allMatch(order::contains);
        int running = dataSet.column(count.indicator());
        int step = dataSet.column(count.of());
        for (int row = 0; row < dataSet.rows().size(); row++) {
            RowKey key = dataSet.rows().get(row).key();
            int place = order.indexOf(key.items().get(filter));
            int[] total = {row, running};
            int[] here = {row, step};
            if (place == 0) {
                numbers.sum(dataSet, total, here);
            } else if (place > 0) {
                Optional.ofNullable(rows.get(key.with(filter, order.get(place - 1))))
                        .ifPresent(before -> numbers.sum(dataSet, total, new int[] {before, running}, here));
            }
            if (whole && place == order.size() - 1) {
                // who has run up to the end has the total, under another name
                definition
                        .total()
                        .flatMap(item -> Optional.ofNullable(rows.get(key.with(filter, item))))
                        .ifPresent(all -> numbers.sum(dataSet, new int[] {all, step}, total));
            }
        }
    }
}
