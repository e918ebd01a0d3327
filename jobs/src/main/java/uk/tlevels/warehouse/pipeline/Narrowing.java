package uk.tlevels.warehouse.pipeline;

import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/** Casts that drop a part of a value without an error: Spark refuses a number that is too large, not one with a fraction. */
final class Narrowing {
    private static final Set<DataType> WHOLE =
            Set.of(DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType, DataTypes.LongType);
    private static final Set<DataType> FLOATING = Set.of(DataTypes.FloatType, DataTypes.DoubleType);
    private static final Set<DataType> MOMENTS = Set.of(DataTypes.TimestampType, DataTypes.TimestampNTZType);

    private Narrowing() {}

    /** Whether values of one type may lose a part as values of another. */
    static boolean loses(DataType from, DataType to) {
        if (FLOATING.contains(from)) {
            boolean isShorter = to.equals(DataTypes.FloatType) && !from.equals(to);
            return WHOLE.contains(to) || to instanceof DecimalType || isShorter;
        }
        if (from instanceof DecimalType decimal) {
            int kept = WHOLE.contains(to) ? 0 : to instanceof DecimalType other ? other.scale() : decimal.scale();
            return kept < decimal.scale();
        }
        return MOMENTS.contains(from) && to.equals(DataTypes.DateType);
    }
}
