package uk.tlevels.warehouse.release.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.tlevels.disclosure.Cell;

/**
 * One row of a data set.
 *
 * @param key what it is about
 * @param source the primary key of the gold row it comes from; empty for one that completes the matrix
 * @param instrument what its numbers were measured with, where the data set tells; else empty
 * @param cells one for each indicator, in the order of the data set
 */
public record DataRow(RowKey key, Optional<String> source, String instrument, List<Cell> cells) {
    /** Copies the list. */
    public DataRow {
        cells = List.copyOf(cells);
    }

    /** Both rows added up; what only one of them has counts by itself. Stands for no single row of gold. */
    DataRow plus(DataRow other) {
        List<Cell> sums = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Optional<BigDecimal> mine = cells.get(i).number();
            Optional<BigDecimal> its = other.cells.get(i).number();
            sums.add(
                    mine.isPresent() && its.isPresent()
                            ? new Cell.Shown(mine.get().add(its.get()))
                            : mine.isPresent() ? cells.get(i) : other.cells.get(i));
        }
        return new DataRow(key, Optional.empty(), instrument, sums);
    }

    /** The same row with other numbers. */
    DataRow with(List<Cell> others) {
        return new DataRow(key, source, instrument, others);
    }
}
