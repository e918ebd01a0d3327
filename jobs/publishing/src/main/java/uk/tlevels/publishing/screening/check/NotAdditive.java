package uk.tlevels.publishing.screening.check;

/**
 * A count whose parts by a filter need not add up to the total, as starters do who begin two pathways and are one person
 * in the total.
 *
 * @param indicator the column, or {@code *} for every count
 * @param filter the filter, or {@code geographic_level} for places
 */
public record NotAdditive(String indicator, String filter) {
    /**
     * Reads {@code indicator=filter}.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    public static NotAdditive parse(String text) {
        int at = text.indexOf('=');
        if (at < 1 || at == text.length() - 1) {
            throw new IllegalArgumentException(
                    "'%s' is not INDICATOR=FILTER, for example start_count=pathway or *=pathway".formatted(text));
        }
        return new NotAdditive(text.substring(0, at), text.substring(at + 1));
    }

    boolean covers(String count, String by) {
        return (indicator.equals("*") || indicator.equals(count)) && filter.equals(by);
    }
}
