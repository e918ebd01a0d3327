package uk.tlevels.warehouse.release.data;

import java.util.ArrayList;
import java.util.List;

/**
 * What a row is about.
 *
 * @param moment when
 * @param place where
 * @param items the item of each filter, in the order of the data set
 */
public record RowKey(Moment moment, RowPlace place, List<String> items) {
    /** Copies the list. */
    public RowKey {
        items = List.copyOf(items);
    }

    /** The same but for one filter. */
    public RowKey with(int filter, String item) {
        List<String> others = new ArrayList<>(items);
        others.set(filter, item);
        return new RowKey(moment, place, others);
    }

    /** The same in another place. */
    public RowKey in(RowPlace other) {
        return new RowKey(moment, other, items);
    }

    /** In words, for messages. */
    public String words() {
        return "%s %s, %s %s, %s".formatted(moment.identifier(), moment.title(), place.level(), place.columns(), items);
    }
}
