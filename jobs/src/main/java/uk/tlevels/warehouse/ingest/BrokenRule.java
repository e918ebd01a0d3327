package uk.tlevels.warehouse.ingest;

import java.io.Serializable;
import java.util.Optional;
import uk.tlevels.warehouse.contract.Severity;

/**
 * A rule that rows of one file broke.
 *
 * @param column the column
 * @param rule the rule
 * @param severity whether the rows were set aside
 * @param rows how many rows broke it
 * @param firstRow the first of them
 * @param example what stands there; empty where it is about a person
 */
public record BrokenRule(
        String column, String rule, Severity severity, long rows, long firstRow, Optional<String> example)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    BrokenRule again() {
        return new BrokenRule(column, rule, severity, rows + 1, firstRow, example);
    }

    /** In words: {@code ukprn_shape of ukprn in 3 rows, first in row 2 ('1.00E+07')}. */
    String inWords() {
        return "%s of %s in %,d %s, first in row %d%s"
                .formatted(
                        rule,
                        column,
                        rows,
                        rows == 1 ? "row" : "rows",
                        firstRow,
                        example.map(e -> " ('" + (e.length() > SHOWN ? e.substring(0, SHOWN) + "…" : e) + "')")
                                .orElse(""));
    }
}
