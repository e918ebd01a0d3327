package uk.tlevels.publishing.screening.ours.arithmetic;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.standard.Symbols;
import uk.tlevels.publishing.screening.table.DataColumn;

/** An indicator that counts: without a unit, whole numbers alone, and no word in its name that speaks against it. */
final class Count {
    private static final Set<String> NO_COUNT = Set.of(
            "average",
            "mean",
            "median",
            "rate",
            "ratio",
            "score",
            "points",
            "percent",
            "percentage",
            "proportion",
            "ci",
            "lower",
            "upper",
            "index",
            "cumulative",
            "rank",
            "year",
            "per",
            "min",
            "max",
            "minimum",
            "maximum",
            "quartile",
            "percentile",
            "change",
            "growth",
            "difference",
            "gap");

    private final DataColumn column;
    private final long[] values;
    private final boolean[] isNumber;
    private final boolean[] isSecret;

    private Count(DataColumn column) {
        this.column = column;
        this.values = new long[column.distinct()];
        this.isNumber = new boolean[values.length];
        this.isSecret = new boolean[values.length];
        for (int code = 0; code < values.length; code++) {
            String text = column.item(code);
            isSecret[code] = text.equals("c");
            // what cannot exist adds nothing
            isNumber[code] = text.equals("z") || isWhole(text);
            values[code] = isWhole(text) ? new BigDecimal(text).longValue() : 0;
        }
    }

    /** The counts of a file. */
    static List<Count> of(Pair pair) {
        return pair.meta().indicators().stream()
                .filter(i -> i.indicator().unit().isEmpty())
                .filter(i -> Arrays.stream(i.colName().split("_", -1)).noneMatch(NO_COUNT::contains))
                .flatMap(i -> pair.data().column(i.colName()).stream())
                .filter(c -> c.items().filter(Symbols::isNumber).allMatch(Count::isWhole))
                .map(Count::new)
                .toList();
    }

    private static boolean isWhole(String text) {
        return Symbols.isNumber(text) && text.length() < 18 && text.indexOf('.') < 0;
    }

    DataColumn column() {
        return column;
    }

    String name() {
        return column.name();
    }

    boolean isNumber(int row) {
        return isNumber[column.code(row)];
    }

    boolean isSecret(int row) {
        return isSecret[column.code(row)];
    }

    long value(int row) {
        return values[column.code(row)];
    }

    /** The sum of the lines that are numbers. */
    long sum(Collection<Integer> lines) {
        return lines.stream().mapToLong(this::value).sum();
    }
}
