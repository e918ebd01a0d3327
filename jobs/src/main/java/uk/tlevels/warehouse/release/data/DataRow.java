package uk.tlevels.warehouse.release.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row of a data set.
 *
 * @param key what it is about
 * @param sources the primary keys of the gold rows that it is the sum of, most often of one; none for a row that completes
 *     the matrix
 * @param instrument what its numbers were measured with, where the data set tells; else empty
 * @param cells one for each indicator, in the order of the data set
 */
public record DataRow(RowKey key, List<String> sources, String instrument, List<ShownCell> cells) {
    /** Copies the lists. */
    public DataRow {
        sources = List.copyOf(sources);
        cells = List.copyOf(cells);
    }

    /** Both rows added up; what only one of them has counts by itself. */
    DataRow plus(DataRow other) {
        List<ShownCell> sums = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Optional<BigDecimal> mine = cells.get(i).number();
            Optional<BigDecimal> its = other.cells.get(i).number();
            sums.add(
                    mine.isPresent() && its.isPresent()
                            ? new ShownCell.Shown(mine.get().add(its.get()))
                            : mine.isPresent() ? cells.get(i) : other.cells.get(i));
        }
        List<String> all = new ArrayList<>(sources);
        all.addAll(other.sources);
        return new DataRow(key, all, instrument, sums);
    }

    /** The same row with other numbers. */
    DataRow with(List<ShownCell> others) {
        return new DataRow(key, sources, instrument, others);
    }
}
