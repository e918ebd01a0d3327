package uk.tlevels.disclosure.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the cells that equations taken together make known: Gauss-Jordan elimination over whole numbers. A cell is known when
 * a row of the reduced form holds it alone. Rows that would grow beyond what is worthwhile are left out, which loses knowledge
 * and makes none.
 */
final class Elimination {
    private static final int LONGEST_ROW = 300;
    private static final long MOST_STEPS = 40_000_000L;

    private final Map<Integer, Row> byPivot = new HashMap<>();
    private final Map<Integer, TreeSet<Integer>> pivotsWith = new HashMap<>();
    private long steps;

    /** A cell that follows, and the equations that it follows from. */
    record Known(int cell, long value, List<Equation> because) {}

    private static final class Row {
        private final TreeMap<Integer, Long> factors = new TreeMap<>();
        private final TreeSet<Integer> sources = new TreeSet<>();
        private long right;
    }

    /**
     * What follows from some equations.
     *
     * @param equations those that are equal to one number are used
     * @param known what is known of each cell already
     */
    List<Known> of(List<Equation> equations, Propagation known) {
        List<Row> rows = new ArrayList<>();
        for (int e = 0; e < equations.size(); e++) {
            if (equations.get(e).isEqual()) {
                row(equations.get(e), e, known)
                        .filter(r -> r.factors.size() > 1)
                        .ifPresent(rows::add);
            }
        }
        rows.sort(Comparator.comparingInt(r -> r.factors.size()));
        for (Row row : rows) {
            if (steps < MOST_STEPS && reduce(row)) {
                takeUp(row);
            }
        }
        List<Known> found = new ArrayList<>();
        new TreeMap<>(byPivot).forEach((cell, row) -> {
            long factor = row.factors.get(cell);
            if (row.factors.size() == 1 && row.right % factor == 0) {
                found.add(new Known(
                        cell,
                        row.right / factor,
                        row.sources.stream().map(equations::get).toList()));
            }
        });
        return found;
    }

    private static Optional<Row> row(Equation equation, int number, Propagation known) {
        Row row = new Row();
        row.right = equation.low();
        row.sources.add(number);
        for (int i = 0; i < equation.size(); i++) {
            Bounds interval = known.interval(equation.cell(i));
            if (interval.width() == 0) {
                row.right -= equation.factor(i) * interval.low();
            } else {
                row.factors.put(equation.cell(i), equation.factor(i));
            }
        }
        return row.factors.size() > LONGEST_ROW ? Optional.empty() : Optional.of(row);
    }

    /** Takes the pivots of other rows out of a row; whether something is left of it. */
    private boolean reduce(Row row) {
        for (int cell : List.copyOf(row.factors.keySet())) {
            Optional<Row> by = Optional.ofNullable(byPivot.get(cell));
            if (by.isPresent() && row.factors.containsKey(cell) && !subtract(row, by.get(), cell)) {
                return false;
            }
        }
        return !row.factors.isEmpty();
    }

    private void takeUp(Row row) {
        int pivot = row.factors.keySet().stream()
                .min(Comparator.<Integer>comparingInt(c -> Math.abs(row.factors.get(c)) == 1 ? 0 : 1)
                        .thenComparingInt(
                                c -> pivotsWith.getOrDefault(c, new TreeSet<>()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        for (int other : List.copyOf(pivotsWith.getOrDefault(pivot, new TreeSet<>()))) {
            Row changed = byPivot.get(other);
            unlist(other, changed);
            if (subtract(changed, row, pivot)) {
                list(other, changed);
            } else {
                byPivot.remove(other);
            }
        }
        byPivot.put(pivot, row);
        list(pivot, row);
    }

    private void list(int pivot, Row row) {
        row.factors.keySet().forEach(c -> {
            if (c != pivot) {
                pivotsWith.computeIfAbsent(c, k -> new TreeSet<>()).add(pivot);
            }
        });
    }

    private void unlist(int pivot, Row row) {
        row.factors.keySet().forEach(c -> Optional.ofNullable(pivotsWith.get(c)).ifPresent(p -> p.remove(pivot)));
    }

    /** Takes a cell out of a row by another row; false when the row grows too long or its numbers too large. */
    private boolean subtract(Row row, Row by, int cell) {
        steps += by.factors.size();
        long mine = row.factors.get(cell);
        long its = by.factors.get(cell);
        long gcd = gcd(Math.abs(mine), Math.abs(its));
        long times = its / gcd;
        long less = mine / gcd;
        try {
            if (times != 1) {
                row.factors.replaceAll((c, f) -> Math.multiplyExact(f, times));
                row.right = Math.multiplyExact(row.right, times);
            }
            for (Map.Entry<Integer, Long> term : by.factors.entrySet()) {
                long factor = Math.subtractExact(
                        row.factors.getOrDefault(term.getKey(), 0L), Math.multiplyExact(less, term.getValue()));
                if (factor == 0) {
                    row.factors.remove(term.getKey());
                } else {
                    row.factors.put(term.getKey(), factor);
                }
            }
            row.right = Math.subtractExact(row.right, Math.multiplyExact(less, by.right));
        } catch (ArithmeticException e) {
            return false;
        }
        row.sources.addAll(by.sources);
        shorten(row);
        return row.factors.size() <= LONGEST_ROW;
    }

    private static void shorten(Row row) {
        long divisor = Math.abs(row.right);
        for (long factor : row.factors.values()) {
            divisor = gcd(divisor, Math.abs(factor));
        }
        if (divisor > 1) {
            long by = divisor;
            row.factors.replaceAll((c, f) -> f / by);
            row.right /= by;
        }
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
