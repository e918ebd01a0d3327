package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A published figure beside the computed one.
 *
 * @param figure what is published
 * @param computed the computed value as the document would print it; empty when a cell has no value
 * @param computedExact the computed value without any rounding, to 16 significant digits
 * @param agrees whether the computed value bears out the published words
 */
record Comparison(Figure figure, Optional<String> computed, Optional<String> computedExact, boolean agrees) {

    /**
     * Compares a figure with the cells that answer it.
     *
     * @throws IllegalStateException when the conditions of a cell pick several rows
     */
    static Comparison of(Figure figure, CellLookup lookup) {
        Optional<BigDecimal> exact = figure.computedFrom().value(cell -> value(figure, cell, lookup));
        Optional<BigDecimal> compared = figure.compared().value(cell -> value(figure, cell, lookup));
        return new Comparison(
                figure,
                compared.map(figure.rule()::shown).map(shown -> printed(shown, figure.unit())),
                exact.map(value ->
                        value.round(MathContext.DECIMAL64).stripTrailingZeros().toPlainString()),
                compared.filter(figure.rule()::holds).isPresent());
    }

    private static Optional<BigDecimal> value(Figure figure, Cell cell, CellLookup lookup) {
        List<CellLookup.Found> found = lookup.find(cell);
        if (found.size() > 1) {
            throw new IllegalStateException("%s: figure %s: cell %s is in %d rows, pin more of its key: %s"
                    .formatted(
                            figure.origin(),
                            figure.id(),
                            cell,
                            found.size(),
                            found.stream().map(CellLookup.Found::row).collect(Collectors.joining("; "))));
        }
        return found.stream().findFirst().flatMap(CellLookup.Found::value);
    }

    private static String printed(BigDecimal value, String unit) {
        String number = String.format(Locale.ROOT, "%,." + Math.max(value.scale(), 0) + "f", value);
        return unit.equals("percent") ? number + "%" : number;
    }
}
