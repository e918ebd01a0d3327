package uk.tlevels.publishing.screening.ours.rows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.table.Groups;

/**
 * The combinations of filter items that each time period should have: those of the items that it has, and of the totals,
 * which no period may be without.
 */
final class Combinations {
    /** More combinations than this are counted and not named. */
    private static final long MOST = 1 << 26;

    private static final int NAMED = 5;

    private final Groups periods;
    private final List<Dimension> dimensions;
    private final List<Groups> choices;
    private final List<int[]> examples;
    private final int[][][] placeInPeriod;
    private final int[][][] choiceAtPlace;

    Combinations(Groups periods, List<Dimension> dimensions, int rows) {
        this.periods = periods;
        this.dimensions = dimensions;
        this.choices =
                dimensions.stream().map(d -> Groups.by(rows, d.columns())).toList();
        this.examples = choices.stream().map(Groups::firstRows).toList();
        this.placeInPeriod = new int[dimensions.size()][periods.count()][];
        this.choiceAtPlace = new int[dimensions.size()][periods.count()][];
        for (int d = 0; d < dimensions.size(); d++) {
            number(d, rows);
        }
    }

    private void number(int d, int rows) {
        Groups of = choices.get(d);
        int[] sizes = new int[periods.count()];
        for (int period = 0; period < periods.count(); period++) {
            placeInPeriod[d][period] = new int[of.count()];
            Arrays.fill(placeInPeriod[d][period], -1);
            choiceAtPlace[d][period] = new int[of.count()];
        }
        for (int row = 0; row < rows; row++) {
            number(d, periods.of(row), of.of(row), sizes);
        }
        for (int choice = 0; choice < of.count(); choice++) {
            if (dimensions.get(d).isTotalFrom(0, examples.get(d)[choice])) {
                for (int period = 0; period < periods.count(); period++) {
                    number(d, period, choice, sizes);
                }
            }
        }
        for (int period = 0; period < periods.count(); period++) {
            choiceAtPlace[d][period] = Arrays.copyOf(choiceAtPlace[d][period], sizes[period]);
        }
    }

    private void number(int d, int period, int choice, int[] sizes) {
        if (placeInPeriod[d][period][choice] < 0) {
            choiceAtPlace[d][period][sizes[period]] = choice;
            placeInPeriod[d][period][choice] = sizes[period]++;
        }
    }

    /** How many combinations a period should have for each place; no more than can be told apart. */
    long size(int period) {
        long size = 1;
        for (int[][] dimension : choiceAtPlace) {
            if (size > Long.MAX_VALUE / dimension[period].length) {
                return Long.MAX_VALUE;
            }
            size *= dimension[period].length;
        }
        return size;
    }

    /** Names the first combinations that some lines, all of one place and period, lack; says how many it named. */
    int holes(int[] lines, Consumer<String> hole) {
        int period = periods.of(lines[0]);
        long size = size(period);
        if (size > MOST) {
            return 0;
        }
        BitSet present = new BitSet((int) size);
        for (int row : lines) {
            long at = 0;
            for (int d = 0; d < dimensions.size(); d++) {
                at = at * choiceAtPlace[d][period].length
                        + placeInPeriod[d][period][choices.get(d).of(row)];
            }
            present.set((int) at);
        }
        int named = 0;
        for (int at = present.nextClearBit(0); at < size && named < NAMED; at = present.nextClearBit(at + 1)) {
            hole.accept(words(period, at));
            named++;
        }
        return named;
    }

    private String words(int period, int combination) {
        int left = combination;
        String[] words = new String[dimensions.size()];
        for (int d = dimensions.size() - 1; d >= 0; d--) {
            int length = choiceAtPlace[d][period].length;
            int example = examples.get(d)[choiceAtPlace[d][period][left % length]];
            words[d] = dimensions.get(d).columns().stream()
                    .map(c -> c.name() + " " + Offences.quoted(c.text(example)))
                    .collect(Collectors.joining(" "));
            left /= length;
        }
        return String.join(", ", words);
    }
}
