package uk.tlevels.warehouse.ingest;

import java.util.Optional;
import uk.tlevels.warehouse.contract.Severity;

/**
 * Something wrong with one record, found while it was read or by a rule of its contract.
 *
 * @param column the column, or {@link FieldIssue#WHOLE_ROW}
 * @param rule a stable identifier
 * @param value what is wrong; empty where there is no value
 * @param severity {@code ERROR} keeps the record out of bronze
 */
record LoadIssue(String column, String rule, Optional<String> value, Severity severity) {
    static LoadIssue of(FieldIssue issue) {
        return new LoadIssue(issue.column(), issue.rule(), Optional.of(issue.value()), issue.severity());
    }
}
