package uk.tlevels.warehouse.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Contract types to Spark types. */
final class SparkTypes {
    /** The physical types that DuckDB's and delta-rs's readers open as well, by the logical type they may carry. */
    private static final Map<String, Set<String>> PHYSICAL_BY_LOGICAL = Map.of(
            "string", Set.of("string"),
            "integer", Set.of("int", "bigint"),
            "number", Set.of("double", "decimal"),
            "boolean", Set.of("boolean"),
            "date", Set.of("date"),
            "timestamp", Set.of("timestamp"));

    private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d{1,2}), ?(\\d{1,2})\\)");

    private SparkTypes() {}

    static StructType struct(List<Column> columns) {
        return DataTypes.createStructType(
                columns.stream().map(SparkTypes::field).toList());
    }

    private static StructField field(Column column) {
        return DataTypes.createStructField(
                column.name(),
                column.type(),
                !column.required(),
                new MetadataBuilder().putString("comment", column.description()).build());
    }

    static DataType scalar(YamlNode logical, YamlNode physical) {
        Set<String> allowed = PHYSICAL_BY_LOGICAL.get(logical.text());
        if (allowed == null) {
            throw logical.error("logicalType '" + logical.text() + "' is none of "
                    + PHYSICAL_BY_LOGICAL.keySet().stream().sorted().toList() + ", object, array");
        }
        String base = physical.text().replaceFirst("\\(.*", "");
        if (!allowed.contains(base)) {
            throw physical.error("physicalType '%s' contradicts logicalType '%s', which takes %s"
                    .formatted(
                            physical.text(),
                            logical.text(),
                            allowed.stream().sorted().toList()));
        }
        return type(physical.text())
                .orElseThrow(() -> physical.error("physicalType '" + physical.text() + "' is not a Spark type"));
    }

    /** Without Spark's own parser, which takes a CPU second to start. */
    private static Optional<DataType> type(String text) {
        return switch (text) {
            case "string" -> Optional.of(DataTypes.StringType);
            case "int" -> Optional.of(DataTypes.IntegerType);
            case "bigint" -> Optional.of(DataTypes.LongType);
            case "double" -> Optional.of(DataTypes.DoubleType);
            case "boolean" -> Optional.of(DataTypes.BooleanType);
            case "date" -> Optional.of(DataTypes.DateType);
            case "timestamp" -> Optional.of(DataTypes.TimestampType);
            default -> decimal(text);
        };
    }

    private static Optional<DataType> decimal(String text) {
        Matcher digits = DECIMAL.matcher(text);
        if (!digits.matches()) {
            return Optional.empty();
        }
        int precision = Integer.parseInt(digits.group(1));
        int scale = Integer.parseInt(digits.group(2));
        return precision >= 1 && precision <= DecimalType.MAX_PRECISION() && scale <= precision
                ? Optional.of(DataTypes.createDecimalType(precision, scale))
                : Optional.empty();
    }

    static DataType array(DataType element) {
        // Delta takes no NOT NULL inside arrays
        return new ArrayType(element, true);
    }
}
