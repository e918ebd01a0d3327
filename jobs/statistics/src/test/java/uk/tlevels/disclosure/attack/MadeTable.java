package uk.tlevels.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * A small made-up table with margins: rows by columns, the columns in two groups with totals of their own, and a running count
 * along the first row. Cells are numbered interior first. Its solutions can be counted by trying them all.
 */
public final class MadeTable {
    private final List<Long> values = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final int interior;

    /**
     * A table.
     *
     * @param linked whether groups of columns and a running count link it further
     */
    public MadeTable(long seed, int rows, int columns, int most, boolean linked) {
        SplittableRandom random = new SplittableRandom(seed);
        interior = rows * columns;
        for (int i = 0; i < interior; i++) {
            values.add((long) random.nextInt(most + 1));
        }
        int[] rowTotals = new int[rows];
        for (int r = 0; r < rows; r++) {
            List<Integer> parts = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                parts.add(r * columns + c);
            }
            rowTotals[r] = total(parts);
            if (linked) {
                List<Integer> groups = List.of(total(parts.subList(0, 2)), total(parts.subList(2, columns)));
                sum(rowTotals[r], groups);
            }
        }
        List<Integer> columnTotals = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            List<Integer> parts = new ArrayList<>();
            for (int r = 0; r < rows; r++) {
                parts.add(r * columns + c);
            }
            columnTotals.add(total(parts));
        }
        int all = total(columnTotals);
        sum(all, Arrays.stream(rowTotals).boxed().toList());
        if (linked) {
            int before = 0;
            for (int c = 1; c < columns - 1; c++) {
                before = total(List.of(before, c));
            }
        }
    }

    private int total(List<Integer> parts) {
        values.add(parts.stream().mapToLong(values::get).sum());
        sum(values.size() - 1, parts);
        return values.size() - 1;
    }

    private void sum(int total, List<Integer> parts) {
        equations.add(Equation.sum(total, parts, () -> total + " = " + parts));
    }

    /** How many cells there are. */
    public int size() {
        return values.size();
    }

    /** How many of them are no sums. */
    public int interior() {
        return interior;
    }

    /** A cell. */
    public long value(int cell) {
        return values.get(cell);
    }

    /** The sums. */
    public List<Equation> equations() {
        return equations;
    }

    /** What a reader knows of whom some cells are held back. */
    public Knowledge knowledge(IntPredicate hidden, long smallest) {
        Knowledge knowledge = new Knowledge();
        for (int cell = 0; cell < size(); cell++) {
            knowledge.cell(hidden.test(cell) ? Bounds.atLeast(smallest) : Bounds.exactly(value(cell)));
        }
        equations.forEach(knowledge::add);
        return knowledge;
    }

    /** The interval of each cell over all whole numbers that satisfy everything, by trying them; columns must be bounded. */
    public List<Bounds> bruteForce(Knowledge knowledge) {
        long[] low = new long[size()];
        long[] high = new long[size()];
        Arrays.fill(low, Long.MAX_VALUE);
        Arrays.fill(high, Long.MIN_VALUE);
        attempt(knowledge, new long[size()], 0, low, high);
        List<Bounds> intervals = new ArrayList<>();
        for (int cell = 0; cell < size(); cell++) {
            intervals.add(new Bounds(low[cell], high[cell]));
        }
        return intervals;
    }

    private void attempt(Knowledge knowledge, long[] world, int cell, long[] low, long[] high) {
        if (cell == size()) {
            for (int c = 0; c < size(); c++) {
                low[c] = Math.min(low[c], world[c]);
                high[c] = Math.max(high[c], world[c]);
            }
            return;
        }
        Optional<Equation> ends = equations.stream()
                .filter(e -> e.cell(e.size() - 1) == cell && cell >= interior)
                .findFirst();
        long first = knowledge.bounds(cell).low();
        long last = Math.min(knowledge.bounds(cell).high(), mostOf(cell));
        if (ends.isPresent()) {
            long others = 0;
            for (int i = 0; i < ends.get().size() - 1; i++) {
                others += ends.get().factor(i) * world[ends.get().cell(i)];
            }
            long only = -others / ends.get().factor(ends.get().size() - 1);
            first = Math.max(first, only);
            last = Math.min(last, only);
        }
        for (long value = first; value <= last; value++) {
            world[cell] = value;
            boolean fine = fits(knowledge, world, cell);
            for (Equation equation : equations) {
                if (equation.cell(equation.size() - 1) == cell) {
                    fine &= equation.holds(c -> world[c]);
                }
            }
            if (fine) {
                attempt(knowledge, world, cell + 1, low, high);
            }
        }
    }

    /** No parts so far exceed a total that is shown; ends most attempts early. */
    private boolean fits(Knowledge knowledge, long[] world, int cell) {
        for (Equation equation : equations) {
            long parts = 0;
            long total = Bounds.UNBOUNDED;
            for (int i = 0; i < equation.size(); i++) {
                if (equation.factor(i) > 0) {
                    total = knowledge.bounds(equation.cell(i)).high();
                } else if (equation.cell(i) <= cell) {
                    parts += world[equation.cell(i)];
                }
            }
            if (parts > total) {
                return false;
            }
        }
        return true;
    }

    private long mostOf(int cell) {
        return cell < interior
                ? values.stream().mapToLong(Long::longValue).max().orElse(0)
                : Bounds.UNBOUNDED;
    }
}
