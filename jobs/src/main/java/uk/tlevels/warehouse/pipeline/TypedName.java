package uk.tlevels.warehouse.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.config.DidYouMean;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;

/** The name of a table as a person types it: in any case, as in SQL. */
public final class TypedName {
    private TypedName() {}

    /**
     * The table that is named.
     *
     * @param contracts asked for the name that comes nearest when what is typed can be none
     * @throws IllegalArgumentException when it can be none
     */
    public static TableName of(String typed, Supplier<Contracts> contracts) {
        return parse(typed)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is not a table of the warehouse%s".formatted(typed, near(typed, contracts.get()))));
    }

    /** The table that is named; empty when a text can name none. */
    public static Optional<TableName> parse(String typed) {
        return TableName.parse(typed.toLowerCase(Locale.ROOT));
    }

    /** {@code "; did you mean gold.starts?"} of a name without a schema; empty when no table is called like it. */
    public static String near(String typed, Contracts contracts) {
        String name = typed.toLowerCase(Locale.ROOT).replaceFirst("^.*\\.", "");
        List<TableName> tables =
                contracts.tables().stream().map(TableContract::name).toList();
        String called = tables.stream()
                .filter(table -> table.table().equals(name))
                .map(TableName::toString)
                .collect(Collectors.joining(" or "));
        return called.isEmpty()
                ? DidYouMean.among(tables.stream().map(TableName::toString).toList(), typed)
                : "; did you mean " + called + "?";
    }
}
