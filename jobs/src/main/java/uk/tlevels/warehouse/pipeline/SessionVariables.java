package uk.tlevels.warehouse.pipeline;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.catalog.TempVariableManager;
import org.apache.spark.sql.catalyst.catalog.VariableDefinition;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.config.BuildParameters;

/**
 * The parameters of a build as SQL reads them: session variables such as {@code session.qualifying_days}. (Delta's
 * parser does not hand named parameters on to Spark's.) They are put where {@code DECLARE VARIABLE} would put them; four
 * statements would be planned and run for it.
 */
final class SessionVariables {
    private final TempVariableManager variables;

    private SessionVariables(TempVariableManager variables) {
        this.variables = variables;
    }

    static void declare(SparkSession spark, BuildParameters parameters) {
        SessionVariables session = new SessionVariables(((org.apache.spark.sql.classic.SparkSession) spark)
                .sessionState()
                .catalogManager()
                .tempVariableManager());
        session.declare("qualifying_days", parameters.qualifyingDays(), DataTypes.IntegerType);
        session.declare("vintage", parameters.vintage(), DataTypes.StringType);
        session.declare("survey_confidence", parameters.survey().confidence(), DataTypes.DoubleType);
        session.declare("as_at", parameters.asAt(), DataTypes.DateType);
    }

    private void declare(String name, Object value, DataType type) {
        Literal literal = Literal.create(value, type);
        variables.create(
                CollectionConverters.asScala(List.of(name)).toSeq(),
                new VariableDefinition(variables.qualify(name).identifier(), literal.sql(), literal),
                true);
    }
}
