package uk.tlevels.warehouse.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.TableContract;

/**
 * The rows of a table: what its statement gives, in the order of the contract, with the columns that the contract computes
 * from those. A column is said in one of the two, so a statement may end in {@code select *} and still gives no column too
 * many, too few or misspelt.
 *
 * @param contract the table
 * @param file the file of the statement, for messages
 */
record WholeRows(TableContract contract, String file) {
    /**
     * Whole rows.
     *
     * @param given those of the statement
     * @throws ContractException when a column is missing, given and computed, or computed by what is not SQL
     * @throws IllegalStateException when one is given that is no column and of which none is computed
     */
    Dataset<Row> of(Dataset<Row> given) {
        List<String> names = List.of(given.columns());
        check(names, given.sparkSession());
        return names.equals(contract.columnNames())
                ? given
                : given.selectExpr(expressions().toArray(String[]::new));
    }

    /** The statement that gives whole rows. */
    String statement(String sql) {
        return contract.columns().stream()
                        .allMatch(column -> contract.derivation(column).isEmpty())
                ? sql
                : "select\n    %s\nfrom (\n%s\n)".formatted(String.join(",\n    ", expressions()), sql.strip());
    }

    private List<String> expressions() {
        return contract.columns().stream()
                .map(column -> contract.derivation(column)
                        .map(expression -> expression + " as " + column.name())
                        .orElseGet(column::name))
                .toList();
    }

    private void check(List<String> given, SparkSession spark) {
        Set<String> surplus = new TreeSet<>(given);
        given.stream()
                .filter(name -> Collections.frequency(given, name) > 1)
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException("%s gives '%s' twice".formatted(file, name));
                });
        List<Column> derived = new ArrayList<>();
        for (Column column : contract.columns()) {
            surplus.remove(column.name());
            boolean isGiven = given.contains(column.name());
            if (contract.derivation(column).isPresent()) {
                derived.add(column);
                require(
                        !isGiven,
                        column,
                        "'%s' is computed here, so %s must not give it".formatted(column.name(), file));
            } else {
                require(isGiven, column, "%s gives no column '%s'; it gives %s".formatted(file, column.name(), given));
            }
        }
        for (Column column : derived) {
            for (String from : columnsBehind(column, spark)) {
                require(
                        given.contains(from),
                        column,
                        "'%s' is computed from '%s', which %s does not give; it gives %s"
                                .formatted(column.name(), from, file, given));
                surplus.remove(from);
            }
        }
        if (!surplus.isEmpty()) {
            throw new IllegalStateException("%s gives %s, no column of %s, and none is computed from it"
                    .formatted(
                            file,
                            surplus.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")),
                            contract.file()));
        }
    }

    private Set<String> columnsBehind(Column column, SparkSession spark) {
        try {
            return SqlRelations.columns(spark, contract.derivation(column).orElseThrow());
        } catch (IllegalArgumentException e) {
            ContractException at = new ContractException(
                    contract.file(),
                    column.line(),
                    "'%s' is computed by what is %s".formatted(column.name(), e.getMessage()));
            at.initCause(e);
            throw at;
        }
    }

    private void require(boolean holds, Column column, String otherwise) {
        if (!holds) {
            throw new ContractException(contract.file(), column.line(), otherwise);
        }
    }
}
