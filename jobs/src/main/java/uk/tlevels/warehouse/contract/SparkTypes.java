package uk.tlevels.warehouse.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
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
        try {
            return DataType.fromDDL(physical.text());
        } catch (Exception e) { // Spark throws a checked exception that its signature does not declare
            throw physical.error("physicalType '" + physical.text() + "' is not a Spark type");
        }
    }

    static DataType array(DataType element) {
        // Delta takes no NOT NULL inside arrays
        return new ArrayType(element, true);
    }
}
