package uk.tlevels.warehouse.connector;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.SourceContract;

/**
 * The columns of a source's records: those of its contract, each of which a faulty record may lack, and after them
 *
 * <ul>
 *   <li>{@code source_file string}: the file's name
 *   <li>{@code source_row bigint}: line of a CSV record, ordinal of an XML record, from 1
 *   <li>{@code issues array<struct<column string, rule string, value string, severity string>>}: what is wrong with the
 *       record; empty for a sound one
 * </ul>
 *
 * @param schema all of them
 * @param own how many are the contract's
 */
record RecordColumns(StructType schema, int own) {
    static final StructType ISSUE = new StructType()
            .add("column", DataTypes.StringType, false)
            .add("rule", DataTypes.StringType, false)
            .add("value", DataTypes.StringType, false)
            .add("severity", DataTypes.StringType, false);

    static RecordColumns of(SourceContract contract) {
        List<StructField> fields =
                List.of(contract.table().schema().asNullable().fields());
        int own = fields.size() - Lineage.COLUMNS.size();
        StructType schema = new StructType(fields.subList(0, own).toArray(StructField[]::new))
                .add("source_file", DataTypes.StringType, false)
                .add("source_row", DataTypes.LongType, false)
                .add("issues", DataTypes.createArrayType(ISSUE, false), false);
        return new RecordColumns(schema, own);
    }
}
