package uk.tlevels.warehouse.release.data;

import java.util.Comparator;
import uk.tlevels.warehouse.release.definition.FilterDefinition;

/** The order of a filter's items: the total, those that the definition orders, the others by alphabet. */
final class ItemOrder implements Comparator<String> {
    private final FilterDefinition filter;

    ItemOrder(FilterDefinition filter) {
        this.filter = filter;
    }

    @Override
    public int compare(String one, String other) {
        int byRank = Integer.compare(rank(one), rank(other));
        return byRank != 0 ? byRank : one.compareTo(other);
    }

    private int rank(String item) {
        if (filter.total().filter(item::equals).isPresent()) {
            return -1;
        }
        int place = filter.order().indexOf(item);
        return place < 0 ? filter.order().size() : place;
    }
}
