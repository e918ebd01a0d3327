package uk.tlevels.disclosure.attack;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What holds between cells: a weighted sum of them lies between two numbers. Equal ends make it an equation, one end alone
 * an inequality.
 */
public final class Equation {
    private final int[] cells;
    private final long[] factors;
    private final long low;
    private final long high;
    private final Supplier<String> words;

    private Equation(int[] cells, long[] factors, long low, long high, Supplier<String> words) {
        this.cells = cells;
        this.factors = factors;
        this.low = low;
        this.high = high;
        this.words = words;
    }

    /**
     * A weighted sum between two numbers.
     *
     * @param cells the cells; one may be named several times, its factors add up
     * @param factors the weight of each
     * @param low the smallest value of the sum, {@code -Interval.UNBOUNDED} for none
     * @param high the largest value of the sum, {@code Interval.UNBOUNDED} for none
     * @param words what it says, for people; asked for only when it gives something away
     */
    public static Equation between(
            List<Integer> cells, List<Long> factors, long low, long high, Supplier<String> words) {
        int[] sorted =
                cells.stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
        long[] added = new long[sorted.length];
        for (int i = 0; i < factors.size(); i++) {
            added[Arrays.binarySearch(sorted, cells.get(i))] += factors.get(i);
        }
        int[] used =
                IntStream.range(0, sorted.length).filter(i -> added[i] != 0).toArray();
        return new Equation(
                Arrays.stream(used).map(i -> sorted[i]).toArray(),
                Arrays.stream(used).mapToLong(i -> added[i]).toArray(),
                low,
                high,
                words);
    }

    /** A total is the sum of its parts. */
    public static Equation sum(int total, List<Integer> parts, Supplier<String> words) {
        int[] cells = new int[parts.size() + 1];
        long[] factors = new long[cells.length];
        cells[0] = total;
        factors[0] = 1;
        for (int i = 0; i < parts.size(); i++) {
            cells[i + 1] = parts.get(i);
            factors[i + 1] = -1;
        }
        return between(
                Arrays.stream(cells).boxed().toList(),
                Arrays.stream(factors).boxed().toList(),
                0,
                0,
                words);
    }

    /** One cell is no larger than another. */
    public static Equation atMost(int smaller, int larger, Supplier<String> words) {
        return between(List.of(smaller, larger), List.of(-1L, 1L), 0, Bounds.UNBOUNDED, words);
    }

    /** How many cells it has. */
    public int size() {
        return cells.length;
    }

    /** The cell at a place. */
    public int cell(int place) {
        return cells[place];
    }

    /** The weight of the cell at a place. */
    public long factor(int place) {
        return factors[place];
    }

    /** The smallest value of the sum. */
    public long low() {
        return low;
    }

    /** The largest value of the sum. */
    public long high() {
        return high;
    }

    /** Whether the sum is one number. */
    public boolean isEqual() {
        return low == high;
    }

    /** What it says, for people. */
    public String words() {
        return words.get();
    }

    /** Whether it holds of some values, by cell. */
    public boolean holds(IntToLongFunction values) {
        long sum = sum(values);
        return (low <= -Bounds.UNBOUNDED || low <= sum) && (high >= Bounds.UNBOUNDED || sum <= high);
    }

    /** The weighted sum of some values, by cell. */
    public long sum(IntToLongFunction values) {
        long sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += factors[i] * values.applyAsLong(cells[i]);
        }
        return sum;
    }
}
