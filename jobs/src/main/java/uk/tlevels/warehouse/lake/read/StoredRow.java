package uk.tlevels.warehouse.lake.read;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table, read by column name. What the row has no value for, and a column that the table did not have yet when
 * it was written, is empty.
 *
 * @param values what the row holds, by column name in the order of the table: strings, booleans, whole numbers as {@link Long}, {@link Double}, {@link
 *     java.math.BigDecimal}, {@link java.time.LocalDate} and {@link Instant}; no key without a value
 */
public record StoredRow(Map<String, Object> values) {
    /** Copies the map, in its order. */
    public StoredRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A text. */
    public Optional<String> text(String column) {
        return value(column, String.class);
    }

    /** A whole number. */
    public Optional<Long> number(String column) {
        return value(column, Long.class);
    }

    /** A moment. */
    public Optional<Instant> time(String column) {
        return value(column, Instant.class);
    }

    /** Whether something is true; what is not known is not. */
    public boolean flag(String column) {
        return value(column, Boolean.class).orElse(false);
    }

    private <T> Optional<T> value(String column, Class<T> type) {
        return Optional.ofNullable(values.get(column)).map(type::cast);
    }
}
