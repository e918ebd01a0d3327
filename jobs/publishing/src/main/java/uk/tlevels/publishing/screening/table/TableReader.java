package uk.tlevels.publishing.screening.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the two files of a data set. */
public final class TableReader {
    private TableReader() {}

    /**
     * Reads a data file; a cell costs about four bytes, a distinct text of a column its length and twelve bytes.
     *
     * @throws UnreadableFileException when it does not exist or is no UTF-8 CSV file
     */
    public static DataTable data(ScreenedFile file) {
        List<DataColumn> columns = new ArrayList<>();
        int[] rows = {0};
        Shape shape = CsvLines.read(file, new CsvLines.Sink() {
            @Override
            public void header(List<String> names) {
                names.forEach(n -> columns.add(new DataColumn(n)));
            }

            @Override
            public void row(List<String> cells) {
                for (int i = 0; i < cells.size(); i++) {
                    columns.get(i).append(cells.get(i));
                }
                rows[0]++;
            }
        });
        return new DataTable(shape, columns, rows[0]);
    }

    /**
     * Reads a metadata file.
     *
     * @throws UnreadableFileException when it does not exist or is no UTF-8 CSV file
     */
    public static MetaTable meta(ScreenedFile file) {
        List<String> header = new ArrayList<>();
        List<MetaRow> rows = new ArrayList<>();
        List<Map<String, String>> all = new ArrayList<>();
        Shape shape = CsvLines.read(file, new CsvLines.Sink() {
            @Override
            public void header(List<String> names) {
                header.addAll(names);
            }

            @Override
            public void row(List<String> cells) {
                Map<String, String> byName = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    byName.putIfAbsent(header.get(i), cells.get(i));
                }
                all.add(byName);
                rows.add(metaRow(rows.size() + 1, byName));
            }
        });
        return new MetaTable(shape, rows, all);
    }

    private static MetaRow metaRow(int row, Map<String, String> cells) {
        return new MetaRow(
                row,
                cells.getOrDefault("col_name", ""),
                cells.getOrDefault("col_type", ""),
                cells.getOrDefault("label", ""),
                new MetaRow.Indicator(
                        cells.getOrDefault("indicator_grouping", ""),
                        cells.getOrDefault("indicator_unit", ""),
                        cells.getOrDefault("indicator_dp", "")),
                new MetaRow.Filter(
                        cells.getOrDefault("filter_hint", ""),
                        cells.getOrDefault("filter_grouping_column", ""),
                        cells.getOrDefault("filter_default", ""),
                        cells.getOrDefault("parent_filter", "")));
    }
}
