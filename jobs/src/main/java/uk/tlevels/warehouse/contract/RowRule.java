package uk.tlevels.warehouse.contract;

import java.io.Serializable;

/**
 * A rule that every row of a table keeps.
 *
 * @param name a stable identifier, e.g. {@code uln_check_digit}
 * @param column the column whose value is shown when the rule is broken
 * @param sql a Spark SQL boolean expression over the row; false breaks the rule, null does not
 * @param severity what a broken rule does
 * @param description the rule in words
 * @param place where the contract states it
 */
public record RowRule(String name, String column, WrittenSql sql, Severity severity, String description, Place place)
        implements Serializable {
    /** The expression. */
    public String expression() {
        return sql.text();
    }
}
