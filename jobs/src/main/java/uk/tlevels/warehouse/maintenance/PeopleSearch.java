package uk.tlevels.warehouse.maintenance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import uk.tlevels.learner.LearnerTokens;
import uk.tlevels.warehouse.contract.TableContract;

/**
 * Finds the rows of some people. The numbers travel inside a function: they stand in no plan, no event log and no
 * transaction log, as the text of a condition would.
 */
final class PeopleSearch {
    private final UserDefinedFunction found;
    private final UserDefinedFunction erased;

    PeopleSearch(LearnerTokens tokens) {
        UDF1<String, String[]> in =
                text -> text == null ? new String[0] : tokens.in(text).toArray(String[]::new);
        UDF1<String, String> without = text -> text == null ? null : tokens.erasedFrom(text);
        this.found = udf(in, DataTypes.createArrayType(DataTypes.StringType)).withName("people_in");
        this.erased = udf(without, DataTypes.StringType).withName("without_people");
    }

    /**
     * A row about somebody.
     *
     * @param file SHA-256 of its file
     * @param row its place there
     * @param slice the return it is part of; empty text in quarantine
     * @param people who they are
     */
    record Hit(String file, long row, String slice, Set<String> people) {
        /** The record of a file that the row came from. */
        Place place() {
            return new Place(file, row);
        }
    }

    /** A record of a file. */
    record Place(String file, long row) {}

    /** The rows of a bronze table that are about them. */
    List<Hit> in(TableContract contract, Dataset<Row> rows) {
        boolean sliced = contract.column("source_slice").isPresent();
        return rows
                .select(
                        col("source_file"),
                        col("source_row"),
                        sliced ? col("source_slice") : org.apache.spark.sql.functions.lit(""),
                        found.apply(PersonalText.of(contract, rows)).as("people"))
                .filter(size(col("people")).gt(0))
                .collectAsList()
                .stream()
                .map(row -> new Hit(row.getString(0), row.getLong(1), row.getString(2), new HashSet<>(row.getList(3))))
                .toList();
    }

    /** Whether a row is about none of them. */
    Column isAboutOthers(TableContract contract, Dataset<Row> rows) {
        return size(found.apply(PersonalText.of(contract, rows))).equalTo(0);
    }

    /** Whether a text names one of them. */
    Column names(Column text) {
        return size(found.apply(text)).gt(0);
    }

    /** A text with a mark in the place of every one of them. */
    Column without(Column text) {
        return erased.apply(text);
    }
}
