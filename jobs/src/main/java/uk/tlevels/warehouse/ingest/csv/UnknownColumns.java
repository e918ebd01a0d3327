package uk.tlevels.warehouse.ingest.csv;

import java.util.LinkedHashMap;
import java.util.Map;
import uk.tlevels.warehouse.ingest.value.Blank;

/** Counts how often columns that nobody reads hold a value. */
public final class UnknownColumns {
    private final Map<String, Integer> positions;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** Counts for columns at some positions. */
    public UnknownColumns(Map<String, Integer> positions) {
        this.positions = Map.copyOf(positions);
        positions.keySet().forEach(name -> counts.put(name, 0L));
    }

    /** Counts one row. */
    public void count(CsvRow row) {
        positions.forEach((name, position) -> {
            if (!Blank.strip(row.fields().get(position)).isEmpty()) {
                counts.merge(name, 1L, Long::sum);
            }
        });
    }

    /** The columns in the order of the file, each with the number of rows that hold a value. */
    public Map<String, Long> counts() {
        return new LinkedHashMap<>(counts);
    }
}
