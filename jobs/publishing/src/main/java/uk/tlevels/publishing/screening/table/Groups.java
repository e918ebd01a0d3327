package uk.tlevels.publishing.screening.table;

import java.util.Arrays;
import java.util.Collection;

/** The data lines, put into groups of equal texts in some columns; lines and groups count from 0. */
public final class Groups {
    private final int[] groupOf;
    private final int count;

    private Groups(int[] groupOf, int count) {
        this.groupOf = groupOf;
        this.count = count;
    }

    /** The lines of a table by the texts of some columns; one group for no columns. */
    public static Groups by(int rows, Collection<DataColumn> columns) {
        Groups groups = new Groups(new int[rows], rows == 0 ? 0 : 1);
        for (DataColumn column : columns) {
            groups = groups.and(column);
        }
        return groups;
    }

    /** The groups split by one more column. */
    public Groups and(DataColumn column) {
        int[] codes = new int[groupOf.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = column.code(row);
        }
        return and(codes, column.distinct());
    }

    /** The groups split by numbers of the lines below a limit. */
    public Groups and(int[] numbers, int limit) {
        if (limit == 1) {
            return this;
        }
        long most = (long) count * limit;
        return most <= Math.max(1 << 16, 4L * groupOf.length)
                ? byTable(numbers, limit, (int) most)
                : byHash(numbers, limit);
    }

    private Groups byTable(int[] numbers, int limit, int most) {
        int[] numberOf = new int[most];
        int[] split = new int[groupOf.length];
        int size = 0;
        for (int row = 0; row < split.length; row++) {
            int key = groupOf[row] * limit + numbers[row];
            if (numberOf[key] == 0) {
                numberOf[key] = ++size;
            }
            split[row] = numberOf[key] - 1;
        }
        return new Groups(split, size);
    }

    private Groups byHash(int[] numbers, int limit) {
        LongNumbers seen = new LongNumbers(Math.min(groupOf.length, Math.max(16, count)));
        int[] split = new int[groupOf.length];
        for (int row = 0; row < split.length; row++) {
            split[row] = seen.number((long) groupOf[row] * limit + numbers[row]);
        }
        return new Groups(split, seen.size());
    }

    /** How many groups there are. */
    public int count() {
        return count;
    }

    /** The group of a line. */
    public int of(int row) {
        return groupOf[row];
    }

    /** The lines of all groups, group after group; those of group g stand from {@code starts()[g]}. */
    public int[] rows() {
        int[] at = starts();
        int[] rows = new int[groupOf.length];
        for (int row = 0; row < rows.length; row++) {
            rows[at[groupOf[row]]++] = row;
        }
        return rows;
    }

    /** Where each group begins in {@link #rows()}, and behind the last one the number of lines. */
    public int[] starts() {
        int[] starts = new int[count + 1];
        for (int group : groupOf) {
            starts[group + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    /** The first line of each group. */
    public int[] firstRows() {
        int[] first = new int[count];
        Arrays.fill(first, -1);
        for (int row = 0; row < groupOf.length; row++) {
            if (first[groupOf[row]] < 0) {
                first[groupOf[row]] = row;
            }
        }
        return first;
    }

    /** The group of every line. */
    public int[] numbers() {
        return groupOf.clone();
    }
}
