package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A published figure beside the computed one.
 *
 * @param figure what is published
 * @param computed the computed value as the document would print it; empty when a cell has no value
 * @param computedExact the computed value without any rounding, to 16 significant digits
 * @param agrees whether the computed value bears out the published words
 * @param ambiguity why there is no computed value although there are rows; empty otherwise
 */
record ComparedFigure(
        StatedFigure figure,
        Optional<String> computed,
        Optional<String> computedExact,
        boolean agrees,
        Optional<String> ambiguity) {

    /**
     * Compares a figure with the cells that answer it. A cell whose conditions pick several rows, because a second survey
     * asked the same people in the same month, say, makes that figure ambiguous and no other.
     */
    static ComparedFigure of(StatedFigure figure, CellLookup lookup) {
        Optional<String> ambiguity = Stream.concat(
                        figure.computedFrom().cells().stream(), figure.compared().cells().stream())
                .distinct()
                .flatMap(cell -> ambiguity(cell, lookup).stream())
                .findFirst();
        if (ambiguity.isPresent()) {
            return new ComparedFigure(figure, Optional.empty(), Optional.empty(), false, ambiguity);
        }
        Optional<BigDecimal> exact = figure.computedFrom().value(cell -> value(cell, lookup));
        Optional<BigDecimal> compared = figure.compared().value(cell -> value(cell, lookup));
        return new ComparedFigure(
                figure,
                compared.map(figure.rule()::shown)
                        .map(shown -> printed(shown, figure.statement().unit())),
                exact.map(value ->
                        value.round(MathContext.DECIMAL64).stripTrailingZeros().toPlainString()),
                compared.filter(figure.rule()::holds).isPresent(),
                Optional.empty());
    }

    private static Optional<String> ambiguity(GoldCell cell, CellLookup lookup) {
        List<CellLookup.Found> found = lookup.find(cell);
        return found.size() <= 1
                ? Optional.empty()
                : Optional.of("%s is in %d rows: %s"
                        .formatted(
                                cell,
                                found.size(),
                                found.stream().map(CellLookup.Found::row).collect(Collectors.joining("; "))));
    }

    private static Optional<BigDecimal> value(GoldCell cell, CellLookup lookup) {
        return lookup.find(cell).stream().findFirst().flatMap(CellLookup.Found::value);
    }

    private static String printed(BigDecimal value, String unit) {
        String number = String.format(Locale.ROOT, "%,." + Math.max(value.scale(), 0) + "f", value);
        return unit.equals("percent") ? number + "%" : number;
    }
}
