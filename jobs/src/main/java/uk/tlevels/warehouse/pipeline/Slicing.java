package uk.tlevels.warehouse.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.contract.TableName;

/**
 * How the rows of a table fall into slices that are computed each by itself: the rows of a slice follow from the rows of the
 * same slice of some inputs, and from all rows of the others. So when inputs change in some slices only, the others stay
 * as they are. A statement declares it in comments of its own, one a line:
 *
 * <pre>
 * -- slices: COLUMN [in files by COLUMN]
 * -- slice of TABLE: EXPRESSION [within EXPRESSION] [columns A, B, C]
 * -- slice of TABLE: COLUMN through TABLE [columns A, B, C]
 * -- slices share COLUMN: latest COLUMN by A, B
 * </pre>
 *
 * <p>The expression over the columns of an input gives the key of the slice that a row belongs to. {@code through} is for a
 * table that is joined to another input: a row of it belongs to every slice in which that input has its value of the column.
 * {@code within} is for a key that takes long to compute: two rows with the same key do not differ in this expression, unless
 * it is null in one of them.
 * {@code columns} are those that the statement reads of the input, where others may change and nothing follows. A shared
 * column holds the largest value of another one among all rows of the table with the same values of some columns.
 *
 * @param key the column of the table that holds it
 * @param files the column by whose values rows that change together are put into files of their own
 * @param inputs the inputs that have slices
 * @param shared what rows of all slices have in common
 */
record Slicing(String key, String files, Map<TableName, Input> inputs, Optional<Shared> shared) {
    private static final Pattern SLICES = Pattern.compile("(?m)^-- slices: (\\w+)(?: in files by (\\w+))?$");
    private static final Pattern SLICE = Pattern.compile(
            "(?m)^-- slice of (\\w+\\.\\w+): (.+?)(?: within (.+?))?(?: through (\\w+\\.\\w+))?(?: columns (\\w+(?:, \\w+)*))?$");
    private static final Pattern SHARED =
            Pattern.compile("(?m)^-- slices share (\\w+): latest (\\w+) by (\\w+(?:, \\w+)*)$");
    private static final Pattern ANY = Pattern.compile("(?m)^-- slices?\\b(?: of\\b| share\\b|:).*$");
    private static final Pattern COMMA = Pattern.compile(", ");

    /** Copies the map. */
    Slicing {
        inputs = Map.copyOf(inputs);
    }

    /**
     * An input that has slices.
     *
     * @param expression gives the key of a row
     * @param within an expression by which most rows of other slices can be told; empty where the key does it
     * @param through the input in which rows with the same key tell the slices; empty where the key is that of the slice
     * @param columns the columns that the statement reads; empty for all
     */
    record Input(String expression, Optional<String> within, Optional<TableName> through, List<String> columns) {
        /** Copies the list. */
        Input {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column that tells something of all rows, whatever slice they are of.
     *
     * @param column the column
     * @param of the column whose largest value it holds
     * @param by the columns whose values the rows have in common
     */
    record Shared(String column, String of, List<String> by) {
        /** Copies the list. */
        Shared {
            by = List.copyOf(by);
        }
    }

    /**
     * What a statement declares, if it declares anything.
     *
     * @throws IllegalStateException when it cannot be read, or leads through a table that has no slices by itself
     */
    static Optional<Slicing> in(String sql) {
        List<String> read = new ArrayList<>();
        Matcher slices = SLICES.matcher(sql);
        Optional<Slicing> found = Optional.empty();
        if (slices.find()) {
            read.add(slices.group());
            Map<TableName, Input> inputs = new LinkedHashMap<>();
            Matcher slice = SLICE.matcher(sql);
            while (slice.find()) {
                read.add(slice.group());
                inputs.put(
                        TableName.of(slice.group(1)),
                        new Input(
                                slice.group(2),
                                Optional.ofNullable(slice.group(3)),
                                Optional.ofNullable(slice.group(4)).map(TableName::of),
                                Optional.ofNullable(slice.group(5))
                                        .map(text -> COMMA.splitAsStream(text).toList())
                                        .orElse(List.of())));
            }
            Optional<Shared> shared = Optional.of(SHARED.matcher(sql))
                    .filter(Matcher::find)
                    .map(match -> {
                        read.add(match.group());
                        return new Shared(
                                match.group(1),
                                match.group(2),
                                COMMA.splitAsStream(match.group(3)).toList());
                    });
            found = Optional.of(new Slicing(
                    slices.group(1), Optional.ofNullable(slices.group(2)).orElse(slices.group(1)), inputs, shared));
        }
        Matcher any = ANY.matcher(sql);
        while (any.find()) {
            if (!read.contains(any.group())) {
                throw new IllegalStateException("not a declaration of slices: " + any.group());
            }
        }
        found.ifPresent(Slicing::requireSlicesOfTheirOwn);
        return found;
    }

    private void requireSlicesOfTheirOwn() {
        inputs.values().stream()
                .flatMap(input -> input.through().stream())
                .filter(table -> !inputs.containsKey(table)
                        || !inputs.get(table).expression().equals(key)
                        || inputs.get(table).through().isPresent())
                .findFirst()
                .ifPresent(table -> {
                    throw new IllegalStateException(
                            "slices lead through %s, which has none by %s of its own".formatted(table, key));
                });
    }
}
