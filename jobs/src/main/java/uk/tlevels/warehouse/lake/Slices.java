package uk.tlevels.warehouse.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * Some slices of tables: the rows whose key is one of some values. The values travel inside a function: a condition would
 * put them into plans, event logs and transaction logs, and they may stand for people.
 *
 * @param keys the values, as {@link #key} makes them
 */
public record Slices(Set<String> keys) {
    /** What stands for a value that is missing. */
    public static final String NOTHING = "";

    /** Copies the set. */
    public Slices {
        keys = Set.copyOf(keys);
    }

    /** A key as text; a key that is missing is a slice of its own. */
    public static Column key(Column value) {
        return coalesce(value.cast(DataTypes.StringType), lit(NOTHING));
    }

    /** Whether a row is of these slices, by what its key is computed from. */
    public Column hold(Column value) {
        return udf(new Among(keys), DataTypes.BooleanType)
                .withName("is_of_slices")
                .apply(key(value));
    }

    private record Among(Set<String> keys) implements UDF1<String, Boolean>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean call(String key) {
            return keys.contains(key);
        }
    }
}
