package uk.tlevels.warehouse.functions;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.grouping;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.right;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.classic.ColumnNodeToExpressionConverter$;
import org.apache.spark.sql.classic.ExpressionUtils;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What tables of figures say again and again, as SQL functions:
 *
 * <pre>
 * academic_period(year)             an academic year as the publisher's files write it, by the year in which it starts:
 *                                   202223 for 2022; text
 * percent(part, whole)              part of whole in per cent, not rounded; double; NULL where there is no whole
 * or_total(column[, otherwise])     among grouping sets: Total where the column is summed over; else its value, or
 *                                   otherwise where it has none
 * base_status(base, minimum, low)   whether a survey's base is enough: too low below the minimum, low below low, else
 *                                   sufficient
 * nhs_level(region, board)          what a row of the health service is of: Integrated care board or NHS region where
 *                                   that is no Total, else National
 * status_order(status)              where a publication status stands among Provisional, Interim, Revised and Final, from 1
 * </pre>
 *
 * <p>They stand for the expressions that they are made of and cost what these cost.
 */
public final class PublishingFunctions {
    /** What Spark's list of functions calls those that are not its own. */
    private static final String KIND = "java_udf";

    /** The publication statuses of results, in the order in which they follow each other. */
    private static final Column STATUSES = array(lit("Provisional"), lit("Interim"), lit("Revised"), lit("Final"));

    private PublishingFunctions() {}

    /** Makes the functions known to the session. */
    public static void register(SparkSession spark) {
        FunctionRegistry registry = ((org.apache.spark.sql.classic.SparkSession) spark)
                .sessionState()
                .functionRegistry();
        define(registry, "academic_period(year)", List.of(1), given -> period(given.get(0)));
        define(
                registry,
                "percent(part, whole)",
                List.of(2),
                given -> try_divide(lit(100D).multiply(given.get(0)), given.get(1)));
        define(registry, "or_total(column[, otherwise])", List.of(1, 2), given -> when(
                        grouping(given.get(0)).equalTo(1), lit("Total"))
                .otherwise(given.size() == 1 ? given.get(0) : coalesce(given.get(0), given.get(1))));
        define(registry, "base_status(base, minimum, low)", List.of(3), given -> when(
                        given.get(0).lt(given.get(1)), lit("too low"))
                .when(given.get(0).lt(given.get(2)), lit("low"))
                .otherwise(lit("sufficient")));
        define(registry, "nhs_level(region, board)", List.of(2), given -> when(
                        given.get(1).notEqual("Total"), lit("Integrated care board"))
                .when(given.get(0).notEqual("Total"), lit("NHS region"))
                .otherwise(lit("National")));
        define(registry, "status_order(status)", List.of(1), given -> array_position(STATUSES, given.get(0)));
    }

    private static Column period(Column year) {
        return concat(year.cast("string"), right(year.plus(1).cast("string"), lit(2)));
    }

    /** Defines a function by how it is called, which messages repeat. */
    private static void define(
            FunctionRegistry registry, String call, List<Integer> arities, Function<List<Column>, Column> meaning) {
        registry.createOrReplaceTempFunction(
                call.substring(0, call.indexOf('(')),
                given -> {
                    List<Column> columns = CollectionConverters.asJava(given).stream()
                            .map(ExpressionUtils::column)
                            .toList();
                    if (!arities.contains(columns.size())) {
                        throw new IllegalArgumentException("%s was given %d values".formatted(call, columns.size()));
                    }
                    return ColumnNodeToExpressionConverter$.MODULE$.apply(
                            meaning.apply(columns).node());
                },
                KIND);
    }
}
