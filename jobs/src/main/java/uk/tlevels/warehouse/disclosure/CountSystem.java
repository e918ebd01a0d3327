package uk.tlevels.warehouse.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The counts of people in all the tables of a release, and the sums that anyone can write down between them: a total and
 * its parts, a running total and its steps. A count that stands in several tables is one count.
 */
public final class CountSystem {
    private final List<Long> values = new ArrayList<>();
    private final List<int[]> sums = new ArrayList<>();

    /**
     * Adds a count.
     *
     * @param value people, 0 or more
     * @return its number, ascending from 0
     */
    public int count(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("a count of people is not negative: " + value);
        }
        values.add(value);
        return values.size() - 1;
    }

    /**
     * Adds a sum. The parts may be said to make up the total even where people count in several of them: who knows all but
     * one then knows that one nearly.
     *
     * @param total the number of the total
     * @param parts the numbers of its parts
     */
    public void sum(int total, List<Integer> parts) {
        int[] members = IntStream.concat(IntStream.of(total), parts.stream().mapToInt(Integer::intValue))
                .distinct()
                .toArray();
        if (Arrays.stream(members).anyMatch(m -> m < 0 || m >= values.size())) {
            throw new IllegalArgumentException("a sum names a count that was not added: " + Arrays.toString(members));
        }
        if (!parts.isEmpty()) {
            sums.add(members);
        }
    }

    /** How many counts there are. */
    public int size() {
        return values.size();
    }

    long value(int count) {
        return values.get(count);
    }

    /** Each sum: its total and then its parts; a count that stands in it twice is one unknown and stands here once. */
    List<int[]> sums() {
        return sums;
    }
}
