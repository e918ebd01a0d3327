package uk.tlevels.warehouse.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NameParameterizedQuery;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal$;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A statement with values for its parameters. Spark's own way leaves the values out where Delta's SQL parser stands before
 * Spark's, so they are bound to the parsed statement here; either way none becomes part of the text.
 */
final class BoundSql {
    private BoundSql() {}

    static Dataset<Row> rows(SparkSession spark, String sql, Map<String, Object> parameters) {
        var session = (org.apache.spark.sql.classic.SparkSession) spark;
        List<String> names = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        parameters.forEach((name, value) -> {
            names.add(name);
            values.add(Literal$.MODULE$.apply(value));
        });
        return org.apache.spark.sql.classic.Dataset$.MODULE$.ofRows(
                session,
                new NameParameterizedQuery(
                        SqlRelations.parse(spark, sql),
                        CollectionConverters.asScala(names).toSeq(),
                        CollectionConverters.asScala(values).toSeq()));
    }
}
