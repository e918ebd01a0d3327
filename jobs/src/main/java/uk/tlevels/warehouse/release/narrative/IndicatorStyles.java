package uk.tlevels.warehouse.release.narrative;

import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;

/** How the numbers of an indicator are written. */
final class IndicatorStyles {
    private IndicatorStyles() {}

    static NumberStyle of(IndicatorDefinition indicator) {
        return of(indicator.unit(), indicator.decimals());
    }

    static NumberStyle of(String unit, int decimals) {
        return switch (unit) {
            case "%" -> NumberStyle.percent(decimals);
            case "£" -> new NumberStyle(decimals, "£", "");
            case "£m" -> new NumberStyle(decimals, "£", "m");
            default -> new NumberStyle(decimals, "", "");
        };
    }
}
