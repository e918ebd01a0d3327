package uk.tlevels.warehouse.query;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;

/** Rows of a query as a table of text: numbers to the right, {@code NULL} where there is no value. */
final class Rows {
    private Rows() {}

    static TextTable table(StructType schema, List<Row> rows) {
        return new TextTable(
                List.of(schema.fieldNames()),
                Arrays.stream(schema.fields())
                        .map(field -> field.dataType() instanceof NumericType)
                        .toList(),
                rows.stream().map(CellText::of).toList());
    }
}
