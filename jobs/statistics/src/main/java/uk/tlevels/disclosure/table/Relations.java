package uk.tlevels.disclosure.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds between the cells of a table beside totals and their parts.
 *
 * @param running counts that run up along a filter
 * @param sums indicators that are sums of others in a row
 * @param shares percentages of counts
 * @param overlapping filters, and {@link #PLACES}, in several parts of which one person may count
 * @param merged whether its items are those of finer tables put together, such as the grades from Merit upwards
 */
public record Relations(
        List<Running> running, List<RowSum> sums, List<Share> shares, Set<String> overlapping, boolean merged) {
    /** Stands for places among the filters. */
    public static final String PLACES = "geography";

    /** Copies the collections. */
    public Relations {
        running = List.copyOf(running);
        sums = List.copyOf(sums);
        shares = List.copyOf(shares);
        overlapping = Set.copyOf(overlapping);
    }

    /** Nothing but totals and parts. */
    public static Relations none() {
        return new Relations(List.of(), List.of(), List.of(), Set.of(), false);
    }

    /**
     * A count of an item and all before it.
     *
     * @param indicator the running count
     * @param of what it adds up
     * @param along the filter
     * @param order its items from the first to the last, without the total
     */
    public record Running(String indicator, String of, String along, List<String> order) {}

    /**
     * An indicator that is the sum of others.
     *
     * @param total the sum
     * @param parts what it is the sum of
     * @param where the items by filter of the rows in which it is; empty for every row
     */
    public record RowSum(String total, List<String> parts, Map<String, List<String>> where) {}

    /**
     * A percentage of two counts.
     *
     * @param percent the percentage
     * @param part the count above
     * @param whole the count below
     * @param across the filter in whose total the whole stands; empty for the same row
     */
    public record Share(String percent, String part, String whole, Optional<String> across) {}
}
