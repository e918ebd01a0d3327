package uk.tlevels.warehouse.lake.write;

import io.delta.kernel.expressions.Literal;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.types.PhysicalDataType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Function2;
import scala.math.Ordering;

/** The smallest and the largest value of one column of a file, and how many are null. */
final class ColumnRange {
    /** Delta's readers expect bounds of text to be cut there. */
    private static final int MAX_TEXT = 32;
    /** Above every text that begins with what stands before it. */
    private static final String ABOVE_ALL = new String(Character.toChars(Character.MAX_CODE_POINT));

    private final int ordinal;
    private final DataType type;
    private final Function2<SpecializedGetters, Object, Object> accessor;
    private final Ordering<Object> ordering;
    private Object smallest;
    private Object largest;
    private long nulls;

    ColumnRange(int ordinal, DataType type) {
        this.ordinal = ordinal;
        this.type = type;
        // made once: a row that is asked by type looks up the settings of its session, for each value anew
        this.accessor = InternalRow.getAccessor(type, false);
        this.ordering = ordering(type);
    }

    @SuppressWarnings("unchecked") // the values of a column are of its type
    private static Ordering<Object> ordering(DataType type) {
        return (Ordering<Object>) (Ordering<?>) PhysicalDataType.apply(type).ordering();
    }

    /** Whether bounds of a type can be told. */
    static boolean tells(DataType type) {
        return type instanceof StringType
                || type instanceof IntegerType
                || type instanceof LongType
                || type instanceof DateType
                || type instanceof TimestampType
                || type instanceof DecimalType;
    }

    void add(InternalRow row) {
        if (row.isNullAt(ordinal)) {
            nulls++;
            return;
        }
        Object value = accessor.apply(row, ordinal);
        if (smallest == null) {
            smallest = InternalRow.copyValue(value);
            largest = smallest;
        } else if (ordering.compare(value, smallest) < 0) {
            smallest = InternalRow.copyValue(value);
        } else if (ordering.compare(value, largest) > 0) {
            largest = InternalRow.copyValue(value);
        }
    }

    long nulls() {
        return nulls;
    }

    /** A value that none of the column is smaller than; empty where all are null. */
    Optional<Literal> lower() {
        return Optional.ofNullable(smallest)
                .map(value -> value instanceof UTF8String text ? Literal.ofString(beginning(text)) : literal(value));
    }

    /** A value that none of the column is larger than; empty where all are null. */
    Optional<Literal> upper() {
        return Optional.ofNullable(largest).map(value -> {
            if (value instanceof UTF8String text) {
                return Literal.ofString(text.numChars() > MAX_TEXT ? beginning(text) + ABOVE_ALL : text.toString());
            }
            return literal(value);
        });
    }

    private static String beginning(UTF8String text) {
        return text.substring(0, MAX_TEXT).toString();
    }

    private Literal literal(Object value) {
        if (type instanceof IntegerType) {
            return Literal.ofInt((Integer) value);
        }
        if (type instanceof LongType) {
            return Literal.ofLong((Long) value);
        }
        if (type instanceof DateType) {
            return Literal.ofDate((Integer) value);
        }
        if (type instanceof TimestampType) {
            return Literal.ofTimestamp((Long) value);
        }
        DecimalType decimal = (DecimalType) type;
        BigDecimal exact = ((Decimal) value).toJavaBigDecimal();
        return Literal.ofDecimal(exact, decimal.precision(), decimal.scale());
    }
}
