package uk.tlevels.warehouse.release.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.disclosure.Cell;
import uk.tlevels.warehouse.disclosure.CountSystem;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;
import uk.tlevels.warehouse.release.definition.Measure;

/** The number of each count of people in the system of a release. A gold cell that several data sets show has one number. */
final class CountNumbers {
    private static final int NONE = -1;

    private final CountSystem system = new CountSystem();
    private final Map<GoldCell, Integer> numbers = new HashMap<>();
    private final Map<DataSetDefinition, int[][]> byDataSet = new HashMap<>();

    private record GoldCell(TableName table, String column, String key) {}

    /** Takes up the counts of a data set. */
    void add(DataSet dataSet) {
        List<IndicatorDefinition> indicators = dataSet.definition().indicators();
        int[][] counts = new int[dataSet.rows().size()][indicators.size()];
        for (int r = 0; r < counts.length; r++) {
            DataRow row = dataSet.rows().get(r);
            for (int i = 0; i < indicators.size(); i++) {
                counts[r][i] = number(
                        dataSet.definition(),
                        indicators.get(i),
                        row,
                        row.cells().get(i));
            }
        }
        byDataSet.put(dataSet.definition(), counts);
    }

    private int number(DataSetDefinition definition, IndicatorDefinition indicator, DataRow row, Cell cell) {
        if (!(indicator.measure() instanceof Measure.People people)
                || cell.number().isEmpty()) {
            return NONE;
        }
        long value = cell.number().get().longValueExact();
        Optional<GoldCell> gold = row.source()
                .map(key -> new GoldCell(definition.table(), people.from().text(), key));
        return gold.isPresent() ? numbers.computeIfAbsent(gold.get(), g -> system.count(value)) : system.count(value);
    }

    /** The number of a count; empty for a cell that holds none. */
    OptionalInt of(DataSet dataSet, int row, int indicator) {
        int number = byDataSet.get(dataSet.definition())[row][indicator];
        return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The counts and the sums between them. */
    CountSystem system() {
        return system;
    }

    /** Adds the sum of an indicator over some rows, where all its members are counts. */
    void sum(DataSet dataSet, int total, List<Integer> parts, int indicator) {
        OptionalInt whole = of(dataSet, total, indicator);
        List<Integer> numbersOfParts = new ArrayList<>();
        parts.forEach(row -> of(dataSet, row, indicator).ifPresent(numbersOfParts::add));
        whole.ifPresent(number -> system.sum(number, numbersOfParts));
    }

    /** Adds a sum between some cells, each a row and an indicator, where all are counts. */
    void sum(DataSet dataSet, int[] total, int[]... parts) {
        OptionalInt whole = of(dataSet, total[0], total[1]);
        List<OptionalInt> numbersOfParts =
                Arrays.stream(parts).map(p -> of(dataSet, p[0], p[1])).toList();
        if (whole.isPresent() && numbersOfParts.stream().allMatch(OptionalInt::isPresent)) {
            system.sum(
                    whole.getAsInt(),
                    numbersOfParts.stream().map(OptionalInt::getAsInt).toList());
        }
    }
}
