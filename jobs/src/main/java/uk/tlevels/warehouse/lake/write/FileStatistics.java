package uk.tlevels.warehouse.lake.write;

import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructField;

/** What Delta's log says of one data file, so that readers can pass over it. */
final class FileStatistics {
    private final Map<StructField, ColumnRange> ranges = new LinkedHashMap<>();
    private long rows;

    FileStatistics(RowShape shape) {
        for (int ordinal : shape.lookups()) {
            StructField field = shape.schema().apply(ordinal);
            if (ColumnRange.tells(field.dataType())) {
                ranges.put(field, new ColumnRange(ordinal, field.dataType()));
            }
        }
    }

    void add(InternalRow row) {
        rows++;
        ranges.values().forEach(range -> range.add(row));
    }

    /** As Delta's protocol writes them. */
    String json() {
        StructType schema = new StructType();
        Map<Column, Literal> lower = new HashMap<>();
        Map<Column, Literal> upper = new HashMap<>();
        Map<Column, Long> nulls = new HashMap<>();
        for (Map.Entry<StructField, ColumnRange> entry : ranges.entrySet()) {
            Column column = new Column(entry.getKey().name());
            ColumnRange range = entry.getValue();
            schema = schema.add(entry.getKey().name(), kernel(entry.getKey().dataType()));
            range.lower().ifPresent(bound -> lower.put(column, bound));
            range.upper().ifPresent(bound -> upper.put(column, bound));
            nulls.put(column, range.nulls());
        }
        return new DataFileStatistics(rows, lower, upper, nulls, Optional.empty()).serializeAsJson(schema);
    }

    private static DataType kernel(org.apache.spark.sql.types.DataType type) {
        if (type instanceof org.apache.spark.sql.types.StringType) {
            return StringType.STRING;
        }
        if (type instanceof org.apache.spark.sql.types.IntegerType) {
            return IntegerType.INTEGER;
        }
        if (type instanceof org.apache.spark.sql.types.LongType) {
            return LongType.LONG;
        }
        if (type instanceof org.apache.spark.sql.types.DateType) {
            return DateType.DATE;
        }
        if (type instanceof org.apache.spark.sql.types.TimestampType) {
            return TimestampType.TIMESTAMP;
        }
        org.apache.spark.sql.types.DecimalType decimal = (org.apache.spark.sql.types.DecimalType) type;
        return new DecimalType(decimal.precision(), decimal.scale());
    }
}
