package uk.tlevels.warehouse.ingest.value;

/** What a text was read as. */
public sealed interface Read {
    /**
     * A value.
     *
     * @param value in the external type of Spark
     */
    record Value(Object value) implements Read {}

    /**
     * No value.
     *
     * @param rule the rule that the text breaks, e.g. {@code date}, {@code ukprn_shape}, {@code status_known}
     */
    record Broken(String rule) implements Read {
        /** A number of which a spreadsheet kept only the first digits. */
        static final Broken SAVED_BY_SPREADSHEET = new Broken("saved_by_spreadsheet");
    }
}
