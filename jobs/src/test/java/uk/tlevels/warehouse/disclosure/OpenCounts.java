package uk.tlevels.warehouse.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts and sums that are put into a system, and what somebody who knows all sums works out from the counts shown. */
final class OpenCounts {
    private final CountSystem system = new CountSystem();
    private final List<Long> values = new ArrayList<>();
    private final List<List<Integer>> sums = new ArrayList<>();

    int count(long value) {
        values.add(value);
        return system.count(value);
    }

    void sum(int total, List<Integer> parts) {
        List<Integer> members = new ArrayList<>(List.of(total));
        members.addAll(parts);
        sums.add(members);
        system.sum(total, parts);
    }

    /** A table with its margins; the number of each cell, the totals last in each row and in the last row. */
    List<List<Integer>> table(List<List<Integer>> cells) {
        List<List<Integer>> numbers = new ArrayList<>();
        for (List<Integer> row : cells) {
            List<Integer> ofRow =
                    new ArrayList<>(row.stream().map(v -> count(v)).toList());
            int total = count(row.stream().mapToLong(Integer::longValue).sum());
            sum(total, List.copyOf(ofRow));
            ofRow.add(total);
            numbers.add(ofRow);
        }
        List<Integer> totals = new ArrayList<>();
        for (int column = 0; column < numbers.get(0).size(); column++) {
            int at = column;
            List<Integer> parts = numbers.stream().map(row -> row.get(at)).toList();
            int total = count(parts.stream().mapToLong(values::get).sum());
            sum(total, parts);
            totals.add(total);
        }
        sum(totals.get(totals.size() - 1), totals.subList(0, totals.size() - 1));
        numbers.add(totals);
        return numbers;
    }

    /** A count that runs up along some counts. */
    List<Integer> running(List<Integer> steps) {
        List<Integer> running = new ArrayList<>();
        long total = 0;
        for (int step : steps) {
            total += values.get(step);
            int number = count(total);
            sum(number, running.isEmpty() ? List.of(step) : List.of(running.get(running.size() - 1), step));
            running.add(number);
        }
        return running;
    }

    CountSystem system() {
        return system;
    }

    long value(int count) {
        return values.get(count);
    }

    int size() {
        return values.size();
    }

    List<List<Integer>> sums() {
        return sums;
    }

    Set<Integer> hidden(Suppression suppression) {
        Set<Integer> hidden = new HashSet<>();
        IntStream.range(0, values.size()).filter(suppression::hides).forEach(hidden::add);
        return hidden;
    }

    /** The hidden counts that follow from sums with one unknown, one after another, each with the value worked out. */
    Map<Integer, Long> recovered(Set<Integer> hidden) {
        Map<Integer, Long> known = new HashMap<>();
        IntStream.range(0, values.size()).filter(c -> !hidden.contains(c)).forEach(c -> known.put(c, values.get(c)));
        Map<Integer, Long> recovered = new HashMap<>();
        boolean more = true;
        while (more) {
            more = false;
            for (List<Integer> sum : sums) {
                List<Integer> unknown = sum.stream()
                        .filter(c -> !known.containsKey(c))
                        .distinct()
                        .toList();
                if (unknown.size() == 1) {
                    long solved = solve(sum, unknown.get(0), known);
                    known.put(unknown.get(0), solved);
                    recovered.put(unknown.get(0), solved);
                    more = true;
                }
            }
        }
        return recovered;
    }

    private static long solve(List<Integer> sum, int unknown, Map<Integer, Long> known) {
        long rest = 0;
        int times = 0;
        for (int place = 0; place < sum.size(); place++) {
            int sign = place == 0 ? 1 : -1;
            if (sum.get(place) == unknown) {
                times += sign;
            } else {
                rest += sign * known.get(sum.get(place));
            }
        }
        return times == 0 ? 0 : -rest / times;
    }
}
