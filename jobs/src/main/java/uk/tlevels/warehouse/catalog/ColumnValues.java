package uk.tlevels.warehouse.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.TableContract;

/** The values that a column may have, where a rule of its contract lists them. */
public final class ColumnValues {
    private static final Pattern LIST = Pattern.compile("([a-z][a-z0-9_]*) in \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("'((?:[^']|'')*)'|(-?\\d+)");

    private ColumnValues() {}

    /** Values in a row, told apart also where one holds a comma. */
    public static String joined(List<String> values) {
        return String.join(values.stream().anyMatch(value -> value.contains(",")) ? "; " : ", ", values);
    }

    /** The values in the order of the rule; empty when no rule lists them. */
    public static List<String> of(TableContract table, Column column) {
        return table.rules().stream()
                .map(rule -> LIST.matcher(rule.expression().strip()))
                .filter(Matcher::matches)
                .filter(rule -> rule.group(1).equals(column.name()))
                .findFirst()
                .map(rule -> ITEM.matcher(rule.group(2)).results().map(item -> Optional.ofNullable(item.group(1))
                        .map(text -> text.replace("''", "'"))
                        .orElseGet(() -> item.group(2))))
                .orElse(Stream.empty())
                .toList();
    }
}
