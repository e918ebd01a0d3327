package uk.tlevels.warehouse.ingest;

import java.io.Serializable;
import uk.tlevels.warehouse.contract.Severity;

/**
 * Something wrong with one field of one record.
 *
 * @param column the contract's column, or the header or element when no column takes it, or {@link #WHOLE_ROW}
 * @param rule a stable identifier, e.g. {@code date}, {@code integer}, {@code required}, {@code field_count}
 * @param value the text as it stands in the file, at most {@value #MAX_VALUE} characters of it
 * @param severity {@code ERROR} sends the record to quarantine, {@code WARNING} loads it with this field empty
 */
public record FieldIssue(String column, String rule, String value, Severity severity) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MAX_VALUE = 500;

    /** Stands for the column when the row as a whole is wrong. */
    public static final String WHOLE_ROW = "(row)";

    /** Cuts overlong values. */
    public FieldIssue {
        value = value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE);
    }
}
