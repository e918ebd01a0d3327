package uk.tlevels.warehouse.release.data;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;

/** Data sets written by hand. */
public final class SampleData {
    private SampleData() {}

    /**
     * A data set.
     *
     * @param rows {@code period|level, place columns|items|cells}, e.g. {@code 202223|Regional, E12000001, North East|Total,
     *     Pass|12, z}; the level National stands for the whole country, a fifth part for the key of another gold row, a sixth
     *     for what it was measured with
     */
    public static DataSet of(DataSetDefinition definition, String... rows) {
        return new DataSet(
                definition,
                GoldQuery.placeColumns(definition),
                Arrays.stream(rows).map(row -> row(definition, row)).toList(),
                Map.of(),
                Map.of());
    }

    /** What a row of a data set shows, as a data file writes it. */
    public static List<String> cells(DataSet dataSet, int row) {
        return dataSet.rows().get(row).cells().stream().map(ShownCell::text).toList();
    }

    /** One column of a data set, as a data file writes it. */
    public static List<String> column(DataSet dataSet, String indicator) {
        int column = dataSet.column(indicator);
        return dataSet.rows().stream().map(r -> r.cells().get(column).text()).toList();
    }

    private static DataRow row(DataSetDefinition definition, String text) {
        String[] parts = text.split("\\|", -1);
        String period = parts[0].strip();
        List<String> place = list(parts[1]);
        int columns = GoldQuery.placeColumns(definition).size();
        List<String> ofPlace =
                place.size() == 1 ? java.util.Collections.nCopies(columns, "") : place.subList(1, place.size());
        return new DataRow(
                new RowKey(
                        new Moment(period, period.length() == 4 ? "Calendar year" : "Academic year"),
                        new RowPlace(place.get(0), "E92000001", "England", ofPlace),
                        list(parts[2])),
                List.of(parts.length > 4 ? parts[4] : period + place + list(parts[2])),
                parts.length > 5 ? parts[5] : "",
                list(parts[3]).stream().map(SampleData::cell).toList());
    }

    private static ShownCell cell(String text) {
        return Symbol.of(text)
                .<ShownCell>map(ShownCell.Missing::new)
                .orElseGet(() -> new ShownCell.Shown(new BigDecimal(text)));
    }

    private static List<String> list(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).toList();
    }
}
