package uk.tlevels.warehouse.release.ees;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.tlevels.warehouse.release.data.DataRow;
import uk.tlevels.warehouse.release.data.DataSet;
import uk.tlevels.warehouse.release.data.ShownCell;
import uk.tlevels.warehouse.release.definition.FilterDefinition;

/** The data file of a data set: time, geography, filters with their groups, indicators. */
public final class DataFile {
    private static final List<String> LEADING =
            List.of("time_period", "time_identifier", "geographic_level", "country_code", "country_name");

    private DataFile() {}

    /** The file, as it is uploaded. */
    public static byte[] of(DataSet dataSet) {
        Csv csv = new Csv();
        csv.line(header(dataSet));
        for (DataRow row : dataSet.rows()) {
            csv.line(cells(dataSet, row));
        }
        return csv.bytes();
    }

    /** The names of its columns. */
    public static List<String> header(DataSet dataSet) {
        List<String> header = new ArrayList<>(LEADING);
        header.addAll(dataSet.placeColumns());
        for (FilterDefinition filter : dataSet.definition().filters()) {
            filter.group().ifPresent(group -> header.add(group.name()));
            header.add(filter.name());
        }
        dataSet.definition().indicators().forEach(indicator -> header.add(indicator.name()));
        return header;
    }

    /** The cells of a row, as many as there are columns. */
    static List<String> cells(DataSet dataSet, DataRow row) {
        List<String> cells = labels(dataSet, row);
        row.cells().stream().map(ShownCell::text).forEach(cells::add);
        return cells;
    }

    /** The cells of a row before its indicators. */
    public static List<String> labels(DataSet dataSet, DataRow row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.key().moment().period());
        cells.add(row.key().moment().identifier());
        cells.add(row.key().place().level());
        cells.add(row.key().place().countryCode());
        cells.add(row.key().place().countryName());
        cells.addAll(row.key().place().columns());
        for (int i = 0; i < row.key().items().size(); i++) {
            FilterDefinition filter = dataSet.definition().filters().get(i);
            String item = row.key().items().get(i);
            filter.group()
                    .ifPresent(group -> cells.add(dataSet.groups()
                            .getOrDefault(filter.name(), Map.of())
                            .get(item)));
            cells.add(item);
        }
        return cells;
    }
}
