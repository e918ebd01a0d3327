package uk.tlevels.warehouse.release.definition;

import java.util.List;
import java.util.Optional;

/**
 * One filter of a data set.
 *
 * @param name its column
 * @param from the item of a row, in the gold table
 * @param label what people read, at most 80 characters
 * @param hint how to use it; empty for none
 * @param total the item that all others add up to; empty where there is none
 * @param first the item that tools show at first; the total unless said otherwise
 * @param order items in the order that people expect, those that are not named after them by alphabet
 * @param group the column that groups its items
 * @param line where it is defined
 */
public record FilterDefinition(
        String name,
        GoldExpression from,
        String label,
        String hint,
        Optional<String> total,
        Optional<String> first,
        List<String> order,
        Optional<Group> group,
        int line) {

    /**
     * A column that groups the items of a filter.
     *
     * @param name its column
     * @param from the group of a row's item, in the gold table
     * @param label what people read
     */
    public record Group(String name, GoldExpression from, String label) {}

    /** Copies the list. */
    public FilterDefinition {
        order = List.copyOf(order);
    }
}
