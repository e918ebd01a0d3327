package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A term to the nearest step, halves up. */
record Rounded(Term term, BigDecimal step) implements Term {
    @Override
    public List<GoldCell> cells() {
        return term.cells();
    }

    @Override
    public Optional<BigDecimal> value(Function<GoldCell, Optional<BigDecimal>> values) {
        return term.value(values).map(value -> WordingRule.Nearest.rounded(value, step));
    }
}
