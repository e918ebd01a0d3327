package uk.tlevels.warehouse.release.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;

/**
 * The rows of one data file.
 *
 * @param definition what it holds
 * @param placeColumns its geographic columns beside the country, in order
 * @param rows once completed, ordered by time, place and items
 * @param groups for each grouped filter, the group of each item
 * @param statuses the publication status of each period and the day it is as at; empty where the table has none
 */
public record DataSet(
        DataSetDefinition definition,
        List<String> placeColumns,
        List<DataRow> rows,
        Map<String, Map<String, String>> groups,
        Map<Moment, String> statuses) {

    /** Copies the collections. */
    public DataSet {
        placeColumns = List.copyOf(placeColumns);
        rows = List.copyOf(rows);
        groups = Map.copyOf(groups);
        statuses = Map.copyOf(statuses);
    }

    /** The same with other rows. */
    public DataSet with(List<DataRow> others) {
        return new DataSet(definition, placeColumns, others, groups, statuses);
    }

    /** Where the row about something stands among {@link #rows()}. */
    public Map<RowKey, Integer> index() {
        Map<RowKey, Integer> index = new HashMap<>(2 * rows.size());
        for (int row = 0; row < rows.size(); row++) {
            index.put(rows.get(row).key(), row);
        }
        return index;
    }

    /** The periods, the earliest first. */
    public List<Moment> moments() {
        return new TreeSet<>(rows.stream().map(r -> r.key().moment()).toList())
                .stream().toList();
    }

    /** The places, the coarsest first. */
    public List<RowPlace> places() {
        return new TreeSet<>(rows.stream().map(r -> r.key().place()).toList())
                .stream().toList();
    }

    /** The items of a filter that occur, in its order: total first, then as the definition says, then by alphabet. */
    public List<String> items(int filter) {
        ItemOrder order = new ItemOrder(definition.filters().get(filter));
        return rows.stream()
                .map(r -> r.key().items().get(filter))
                .distinct()
                .sorted(order)
                .toList();
    }

    /** Where an indicator stands among the cells of a row. */
    public int column(String indicator) {
        for (int i = 0; i < definition.indicators().size(); i++) {
            if (definition.indicators().get(i).name().equals(indicator)) {
                return i;
            }
        }
        throw new IllegalArgumentException(definition.file() + " has no indicator " + indicator);
    }

    /** Where a filter stands among the items of a row; empty when there is none of that name. */
    public Optional<Integer> filter(String name) {
        for (int i = 0; i < definition.filters().size(); i++) {
            if (definition.filters().get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
