package uk.tlevels.warehouse.contract;

/**
 * A rule over several rows of a table, e.g. that parts add up to their total.
 *
 * @param name a stable identifier, e.g. {@code grades_add_up}
 * @param sql Spark SQL that gives one row for each thing that breaks the rule, with the columns that name it
 * @param severity what a broken rule does
 * @param description the rule in words
 * @param place where the contract states it
 */
public record TableRule(String name, WrittenSql sql, Severity severity, String description, Place place) {
    /** The query. */
    public String query() {
        return sql.text();
    }
}
