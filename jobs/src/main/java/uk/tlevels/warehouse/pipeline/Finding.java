package uk.tlevels.warehouse.pipeline;

import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.TableName;

/**
 * A rule that rows of a table break.
 *
 * @param table the table
 * @param rule the rule's name
 * @param severity what it does
 * @param count how many rows break it
 * @param examples the first of them, as JSON of their keys
 * @param description the rule in words
 */
public record Finding(
        TableName table, String rule, Severity severity, long count, String examples, String description) {}
