package uk.tlevels.warehouse.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The schemas of the warehouse; each can stand on a path or bucket of its own. */
public enum Zone {
    /** Files as they came; holds personal data. */
    BRONZE,
    /** One clean, pseudonymised model. */
    SILVER,
    /** Tidy data sets of exact numbers. */
    GOLD,
    /** Ledgers, publications and findings; no personal data. */
    OPS;

    /** The schema name in SQL, e.g. {@code silver}. */
    public String schema() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The zone of a schema name. */
    public static Optional<Zone> of(String schema) {
        return Arrays.stream(values()).filter(z -> z.schema().equals(schema)).findFirst();
    }
}
