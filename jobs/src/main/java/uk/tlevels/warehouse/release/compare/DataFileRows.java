package uk.tlevels.warehouse.release.compare;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a data file by what they are about.
 *
 * @param rows for each row, its indicators by name
 */
record DataFileRows(Map<List<String>, Map<String, String>> rows) {
    /** Columns that say the same in every row that could be taken for another. */
    private static final Set<String> UNSAID = Set.of("country_code", "country_name", "time_identifier");

    /**
     * Reads a data file.
     *
     * @param data the data file
     * @param meta its metadata, which names the indicators
     */
    static DataFileRows read(byte[] data, byte[] meta) {
        Set<String> indicators = new LinkedHashSet<>();
        records(meta).forEach(record -> {
            if (record.getField("col_type").equals("Indicator")) {
                indicators.add(record.getField("col_name"));
            }
        });
        Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        for (NamedCsvRecord record : records(data)) {
            List<String> about = new ArrayList<>();
            Map<String, String> cells = new LinkedHashMap<>();
            for (String column : record.getHeader()) {
                String cell = record.getField(column);
                if (indicators.contains(column)) {
                    cells.put(column, cell);
                } else if (!cell.isEmpty() && !UNSAID.contains(column)) {
                    about.add(cell);
                }
            }
            rows.put(about, cells);
        }
        return new DataFileRows(rows);
    }

    /** The lines of a data file or its metadata, by the columns of its header. */
    static List<NamedCsvRecord> records(byte[] file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
