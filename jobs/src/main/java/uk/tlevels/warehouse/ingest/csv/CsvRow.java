package uk.tlevels.warehouse.ingest.csv;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line the physical line on which it begins, from 1
 * @param fields its fields as written, without the quotes around them
 */
public record CsvRow(long line, List<String> fields) {
    /** The row as one text, for messages. */
    public String text() {
        return String.join(",", fields);
    }

    boolean isBlank() {
        return fields.size() == 1 && Blank.strip(fields.get(0)).isEmpty();
    }
}
