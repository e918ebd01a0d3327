package uk.tlevels.warehouse.ingest;

import java.io.Serializable;
import uk.tlevels.warehouse.contract.Severity;

/**
 * A rule that rows of one file broke.
 *
 * @param column the column
 * @param rule the rule
 * @param severity whether the rows were set aside
 * @param rows how many rows broke it
 * @param firstRow the first of them
 * @param example the shape of what stands there, digits as 9 and letters as A or a; empty where it is about a person
 */
public record BrokenRule(String column, String rule, Severity severity, long rows, long firstRow, String example)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    BrokenRule again() {
        return new BrokenRule(column, rule, severity, rows + 1, firstRow, example);
    }

    /** In words: {@code ukprn_shape of ukprn in 3 rows, first in row 2 ('9.99A+99')}. */
    String inWords() {
        return "%s of %s in %,d %s, first in row %d%s"
                .formatted(
                        rule,
                        column,
                        rows,
                        rows == 1 ? "row" : "rows",
                        firstRow,
                        example.isEmpty() ? "" : " ('%s')".formatted(cut(example)));
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
