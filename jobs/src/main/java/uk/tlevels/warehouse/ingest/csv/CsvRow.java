package uk.tlevels.warehouse.ingest.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import uk.tlevels.warehouse.ingest.value.Blank;

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
        return fields.stream().allMatch(field -> Blank.strip(field).isEmpty());
    }

    /** The row with so many fields: those beyond go, missing ones are blank. */
    CsvRow ofWidth(int width) {
        if (fields.size() == width) {
            return this;
        }
        List<String> fitted = new ArrayList<>(fields.subList(0, Math.min(width, fields.size())));
        fitted.addAll(Collections.nCopies(width - fitted.size(), ""));
        return new CsvRow(line, fitted);
    }
}
