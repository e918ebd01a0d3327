package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Finds cells in what the warehouse holds. */
@FunctionalInterface
interface CellLookup {
    /** Every row that the cell's conditions pick. */
    List<Found> find(GoldCell cell);

    /**
     * One row.
     *
     * @param value the number in the cell's column; empty when it is null
     * @param row the row in words, for messages
     */
    record Found(Optional<BigDecimal> value, String row) {}
}
