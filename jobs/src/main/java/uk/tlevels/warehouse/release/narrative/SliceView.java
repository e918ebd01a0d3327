package uk.tlevels.warehouse.release.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.release.data.DataRow;
import uk.tlevels.warehouse.release.data.DataSet;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.data.Moment;
import uk.tlevels.warehouse.release.data.RowKey;
import uk.tlevels.warehouse.release.data.RowPlace;
import uk.tlevels.warehouse.release.data.ShownCell;
import uk.tlevels.warehouse.release.definition.FilterDefinition;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.Slice;

/** The cells of a slice: of the newest period, the whole country and each filter's total, but for what the slice says. */
final class SliceView {
    private final ReleaseDefinition release;
    private final Slice slice;
    private final Disclosed data;
    private final Map<RowKey, Integer> index;

    /**
     * A view.
     *
     * @param index of the rows of the data set, which are the same before and after disclosure control
     */
    SliceView(ReleaseDefinition release, Slice slice, Disclosed data, Map<RowKey, Integer> index) {
        this.release = release;
        this.slice = slice;
        this.data = data;
        this.index = index;
    }

    /** A dimension of it. */
    Axis axis(String dimension) {
        return Axis.of(data.shown(), slice, dimension);
    }

    /** The key of the row that stands where nothing else is said, some years before the newest. */
    RowKey key(int yearsBefore) {
        DataSet dataSet = data.shown();
        List<Moment> moments = dataSet.moments();
        Moment moment = moments.get(moments.size() - 1).before(yearsBefore);
        List<String> items = new ArrayList<>();
        for (int filter = 0; filter < dataSet.definition().filters().size(); filter++) {
            List<String> of = Axis.shown(dataSet, slice, filter);
            FilterDefinition definition = dataSet.definition().filters().get(filter);
            if (of.isEmpty()) {
                throw error("filter %s of data set %s has no total: say under where which item is meant"
                        .formatted(definition.name(), slice.dataSet()));
            }
            if (!dataSet.items(filter).containsAll(of)) {
                throw error("filter %s of data set %s has no item %s; it has %s"
                        .formatted(definition.name(), slice.dataSet(), of, dataSet.items(filter)));
            }
            items.add(of.get(0));
        }
        RowPlace place = dataSet.places().get(0);
        return new RowKey(moment, place, items);
    }

    /** What a row of the whole country is about, by column of the data file. */
    Map<String, String> columns(RowKey key) {
        Map<String, String> columns = new TreeMap<>();
        columns.put("time_period", key.moment().period());
        columns.put("time_identifier", key.moment().identifier());
        columns.put("geographic_level", key.place().level());
        List<FilterDefinition> filters = dataSet().definition().filters();
        for (int filter = 0; filter < filters.size(); filter++) {
            columns.put(filters.get(filter).name(), key.items().get(filter));
        }
        return columns;
    }

    /** What is shown in a row; not available where there is no such row. */
    ShownCell shown(RowKey key, String indicator) {
        return cell(data.shown(), key, indicator).orElse(new ShownCell.Missing(Symbol.NOT_AVAILABLE));
    }

    /** The unrounded number in a row, where there is one. */
    Optional<ShownCell> exact(RowKey key, String indicator) {
        return cell(data.exact(), key, indicator);
    }

    /** What the numbers of a row were measured with; empty where that is not told. */
    String instrument(RowKey key) {
        return row(data.shown(), key).map(DataRow::instrument).orElse("");
    }

    private Optional<ShownCell> cell(DataSet dataSet, RowKey key, String indicator) {
        return row(dataSet, key).map(row -> row.cells().get(dataSet.column(indicator)));
    }

    private Optional<DataRow> row(DataSet dataSet, RowKey key) {
        return Optional.ofNullable(index.get(key)).map(dataSet.rows()::get);
    }

    /** An error in the definition of the slice. */
    ContractException error(String reason) {
        return new ContractException(release.source().file(), slice.line(), reason);
    }

    /** The data set. */
    DataSet dataSet() {
        return data.shown();
    }
}
