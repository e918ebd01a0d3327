package uk.tlevels.generator.quota;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Items of which each is drawn with a probability in proportion to its weight, in logarithmic time. */
public final class Weighted<T> {

    private final List<T> items;
    private final int[] cumulative;

    /** The weight of an item is 0 or more; not all are 0. */
    public Weighted(List<T> items, ToIntFunction<T> weight) {
        this.items = items;
        this.cumulative = new int[items.size()];
        int total = 0;
        for (int i = 0; i < cumulative.length; i++) {
            total += weight.applyAsInt(items.get(i));
            cumulative[i] = total;
        }
    }

    /** Any item; never one of weight 0. */
    public T draw(SplittableRandom random) {
        int drawn = random.nextInt(cumulative[cumulative.length - 1]);
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (cumulative[middle] > drawn) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return items.get(low);
    }
}
