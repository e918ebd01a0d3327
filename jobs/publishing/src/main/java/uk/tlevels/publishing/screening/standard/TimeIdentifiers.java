package uk.tlevels.publishing.screening.standard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What {@code time_identifier} may say ("List of allowable time values" of the guide). */
public final class TimeIdentifiers {
    private static final Map<String, Kind> KINDS = kinds();

    private TimeIdentifiers() {}

    /**
     * A kind of time.
     *
     * @param family identifiers of one family may stand in one file
     * @param digits how many digits {@code time_period} has
     */
    public record Kind(String family, int digits) {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        add(kinds, 6, "academic year", "Academic year");
        add(kinds, 6, "terms", "Autumn term", "Spring term", "Summer term");
        add(kinds, 6, "two terms", "Autumn and spring term");
        add(kinds, 6, "financial year", "Financial year");
        add(kinds, 6, "quarters", "Financial year Q1", "Financial year Q2", "Financial year Q3", "Financial year Q4");
        add(kinds, 6, "parts", "Part 1 (April to September)", "Part 2 (October to March)");
        add(kinds, 6, "tax year", "Tax year");
        add(kinds, 4, "calendar year", "Calendar year");
        add(kinds, 4, "reporting year", "Reporting year");
        add(
                kinds,
                4,
                "months",
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December");
        for (int week = 1; week <= 52; week++) {
            add(kinds, 4, "weeks", "Week " + week);
        }
        return kinds;
    }

    private static void add(Map<String, Kind> kinds, int digits, String family, String... identifiers) {
        for (String identifier : identifiers) {
            kinds.put(identifier, new Kind(family, digits));
        }
    }

    /** The kind of an identifier; case counts. */
    public static Optional<Kind> kind(String identifier) {
        return Optional.ofNullable(KINDS.get(identifier));
    }
}
