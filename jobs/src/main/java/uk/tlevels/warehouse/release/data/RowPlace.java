package uk.tlevels.warehouse.release.data;

import java.util.Comparator;
import java.util.List;

/**
 * Where a row is about.
 *
 * @param level the geographic level
 * @param countryCode ONS code of the country
 * @param countryName the country
 * @param columns the other geographic columns of the data set, in its order; blank where the level has none
 */
public record RowPlace(String level, String countryCode, String countryName, List<String> columns)
        implements Comparable<RowPlace> {
    /** The level of the whole country. */
    public static final String NATIONAL = "National";

    private static final List<String> COARSE_FIRST = List.of(NATIONAL, "Regional", "Local authority", "Provider");

    private static final Comparator<RowPlace> ORDER = Comparator.<RowPlace, Integer>comparing(
                    p -> COARSE_FIRST.contains(p.level()) ? COARSE_FIRST.indexOf(p.level()) : COARSE_FIRST.size())
            .thenComparing(RowPlace::level)
            .thenComparing(RowPlace::countryCode)
            .thenComparing(RowPlace::countryName)
            .thenComparing(p -> String.join("\u0000", p.columns()));

    /** Copies the list. */
    public RowPlace {
        columns = List.copyOf(columns);
    }

    @Override
    public int compareTo(RowPlace other) {
        return ORDER.compare(this, other);
    }
}
