package uk.tlevels.warehouse.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.DataType;
import uk.tlevels.warehouse.config.DidYouMean;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.lake.SqlComplaint;

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
     * @throws ContractException when a column is missing, given and computed, computed by what is not SQL or takes more than
     *     its row, or of a type of which the column's own would lose a part
     * @throws IllegalStateException when one is given that is no column and of which none is computed
     */
    Dataset<Row> of(Dataset<Row> given) {
        List<String> names = List.of(given.columns());
        check(names, given.sparkSession());
        Dataset<Row> whole = names.equals(contract.columnNames()) ? given : computed(given);
        for (Column column : contract.columns()) {
            DataType type = whole.schema().apply(column.name()).dataType();
            require(
                    !Narrowing.loses(type, column.type()),
                    column,
                    "'%s' is %s, and %s comes to %s, of which a part would be lost: round or cast it"
                            .formatted(
                                    column.name(),
                                    column.type().simpleString(),
                                    contract.derivation(column).isPresent() ? "its transformLogic" : file,
                                    type.simpleString()));
        }
        return whole;
    }

    private Dataset<Row> computed(Dataset<Row> given) {
        try {
            Dataset<Row> whole = given.selectExpr(expressions().toArray(String[]::new));
            if (isOfTheSameRows(whole, given)) {
                return whole;
            }
        } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not declare
            requireEach(given);
            throw e;
        }
        requireEach(given);
        throw new IllegalStateException(
                contract.document().file() + ": columns are computed from more than the rows of " + file);
    }

    /** Names the column that cannot be computed. */
    private void requireEach(Dataset<Row> given) {
        for (Column column : contract.columns()) {
            contract.derivation(column).ifPresent(expression -> {
                boolean ofTheRow;
                try {
                    ofTheRow = isOfTheSameRows(given.selectExpr(named(expression, column)), given);
                } catch (Exception e) { // as above
                    throw complaint(column, expression, e, given.sparkSession()).orElseGet(() -> column.place()
                            .error("'%s' cannot be computed: %s".formatted(column.name(), Failure.reason(e)), e));
                }
                require(
                        ofTheRow,
                        column,
                        "'%s' is computed from more than its own row, or anew each time".formatted(column.name()));
            });
        }
    }

    /** Whether each row is computed from one, and always the same: nothing stands between but a projection. */
    private static boolean isOfTheSameRows(Dataset<Row> whole, Dataset<Row> given) {
        return plan(whole) instanceof Project project && project.child().equals(plan(given)) && project.deterministic();
    }

    private static LogicalPlan plan(Dataset<Row> rows) {
        return ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .analyzed();
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
                        .map(expression -> named(expression, column))
                        .orElseGet(column::name))
                .toList();
    }

    private static String named(String expression, Column column) {
        // a comment at its end would take the rest of the statement
        return (expression.contains("--") ? "(" + expression + "\n)" : expression) + " as " + column.name();
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
                require(
                        isGiven,
                        column,
                        "%s gives no column '%s'; it gives %s%s"
                                .formatted(file, column.name(), given, DidYouMean.among(given, column.name())));
            }
        }
        for (Column column : derived) {
            for (String from : columnsBehind(column, spark)) {
                require(
                        given.contains(from),
                        column,
                        "'%s' is computed from '%s'%s, which %s does not give; it gives %s%s"
                                .formatted(
                                        column.name(),
                                        from,
                                        elsewhere(column),
                                        file,
                                        given,
                                        DidYouMean.among(given, from)));
                surplus.remove(from);
            }
        }
        if (!surplus.isEmpty()) {
            throw new IllegalStateException("%s gives %s, no column of %s, and none is computed from it"
                    .formatted(
                            file,
                            surplus.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")),
                            contract.document().file()));
        }
    }

    /**
     * Looks at what computes columns.
     *
     * @throws ContractException when it is no SQL
     */
    void requireSql(SparkSession spark) {
        contract.columns().stream()
                .filter(column -> contract.derivation(column).isPresent())
                .forEach(column -> columnsBehind(column, spark));
    }

    private Set<String> columnsBehind(Column column, SparkSession spark) {
        String expression = contract.derivation(column).orElseThrow();
        try {
            return SqlRelations.columns(spark, expression);
        } catch (IllegalArgumentException e) {
            throw complaint(column, expression, e, spark)
                    .map(RuntimeException.class::cast)
                    .orElse(e);
        }
    }

    /** What Spark has against what computes a column, where that is written: the column may be shared. */
    private static Optional<ContractException> complaint(
            Column column, String expression, Exception failure, SparkSession spark) {
        return SqlComplaint.of(failure, expression, spark).map(complaint -> column.derivation()
                .map(sql -> sql.at(complaint.offset()))
                .orElseGet(column::place)
                .error("'%s' cannot be computed: %s".formatted(column.name(), complaint.words()), failure));
    }

    /** Where what computes a column is written, when it is shared and so not in the contract. */
    private String elsewhere(Column column) {
        return column.derivation()
                .map(sql -> sql.at(0))
                .filter(place -> !place.file().equals(contract.document().file()))
                .map(place -> " in " + place)
                .orElse("");
    }

    private static void require(boolean holds, Column column, String otherwise) {
        if (!holds) {
            throw column.place().error(otherwise);
        }
    }
}
