package uk.tlevels.warehouse.release.screening.filters;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;

/** Stages "Precheck filters" and "Check filters". */
public final class FilterChecks {
    /** Most distinct items of a filter that EES takes. */
    static final int MOST_ITEMS = 25_000;

    private FilterChecks() {}

    /** Stage "Precheck filters". */
    public static List<Check> first() {
        return List.of(new FilterNotSingular());
    }

    /** Stage "Check filters", in running order. */
    public static List<Check> then() {
        return List.of(
                new FilterDefaults(),
                new FilterGroupLevel(),
                new FilterItemLimit(),
                new FilterWhitespace(),
                new FilterObTotal(),
                new FilterBlanks());
    }
}
