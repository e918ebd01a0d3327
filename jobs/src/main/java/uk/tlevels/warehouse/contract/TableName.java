package uk.tlevels.warehouse.contract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of the warehouse, e.g. {@code gold.results}.
 *
 * @param zone the schema it stands in
 * @param table its name within the schema: lower-case letters, digits and underscores only, so that a name can never
 *     reach outside its folder or out of an SQL statement
 */
public record TableName(Zone zone, String table) implements Comparable<TableName> {
    private static final Pattern FORM = Pattern.compile("([a-z]+)\\.([a-z][a-z0-9_]{0,126})");

    /** Checks the form of the name. */
    public TableName {
        if (!FORM.matcher(zone.schema() + "." + table).matches()) {
            throw new IllegalArgumentException("'" + table + "' is not a table name (a-z, 0-9 and _ only)");
        }
    }

    /** Reads {@code schema.table}; empty when the text is not the name of a warehouse table. */
    public static Optional<TableName> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Zone.of(matcher.group(1)).map(zone -> new TableName(zone, matcher.group(2)))
                : Optional.empty();
    }

    /** The table of that name; an {@link IllegalArgumentException} when the text is not one. */
    public static TableName of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not a table of the warehouse"));
    }

    @Override
    public int compareTo(TableName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return zone.schema() + "." + table;
    }
}
