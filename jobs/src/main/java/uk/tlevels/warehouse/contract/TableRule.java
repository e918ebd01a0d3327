package uk.tlevels.warehouse.contract;

/**
 * A rule over several rows of a table, e.g. that parts add up to their total.
 *
 * @param name a stable identifier, e.g. {@code grades_add_up}
 * @param query Spark SQL that gives one row for each thing that breaks the rule, with the columns that name it
 * @param severity what a broken rule does
 * @param description the rule in words
 * @param line where the contract states it
 */
public record TableRule(String name, String query, Severity severity, String description, int line) {}
