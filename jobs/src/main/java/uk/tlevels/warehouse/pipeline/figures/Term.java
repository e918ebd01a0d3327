package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a figure is computed from: one gold cell, or cells combined. */
sealed interface Term permits GoldCell, Combination, Rounded {
    /** The cells in the order of the text. */
    List<GoldCell> cells();

    /**
     * The value.
     *
     * @param values the value of a cell; empty where the warehouse has none
     * @return empty when a cell has no value, or when the combination divides by zero
     */
    Optional<BigDecimal> value(Function<GoldCell, Optional<BigDecimal>> values);
}
