package uk.tlevels.warehouse.functions;

import static org.apache.spark.sql.types.DataTypes.BooleanType;

import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import uk.tlevels.learner.Uln;

/**
 * Learner numbers as SQL functions, for a ULN held as text or as a whole number:
 *
 * <pre>
 * uln_is_valid(uln)      ten digits with the right check digit, and not the temporary number
 * uln_is_temporary(uln)  9999999999, shared by learners who have no number yet
 * </pre>
 *
 * <p>Both are NULL for NULL and false for what is not ten digits; see {@link Uln}.
 */
public final class LearnerFunctions {

    private LearnerFunctions() {}

    /** Makes the functions known to the session. */
    public static void register(SparkSession spark) {
        UDF1<Object, Boolean> valid = uln -> holds(uln, Uln::isValid);
        UDF1<Object, Boolean> temporary = uln -> holds(uln, Uln::isTemporary);
        spark.udf().register("uln_is_valid", valid, BooleanType);
        spark.udf().register("uln_is_temporary", temporary, BooleanType);
    }

    private static Boolean holds(Object uln, Predicate<Uln> predicate) {
        return uln == null ? null : Uln.parse(uln.toString()).filter(predicate).isPresent();
    }
}
