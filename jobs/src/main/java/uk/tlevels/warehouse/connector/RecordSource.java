package uk.tlevels.warehouse.connector;

import java.util.Map;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import uk.tlevels.warehouse.contract.SourceContract;

/** A format of files that a source contract describes. The contract gives the columns; a reader cannot. */
abstract sealed class RecordSource implements TableProvider, DataSourceRegister permits IlrSource, ContractCsvSource {
    /**
     * The contract of what is read.
     *
     * @throws IllegalArgumentException when the options name none
     */
    abstract SourceContract contract(CaseInsensitiveStringMap options);

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return RecordColumns.of(contract(options)).schema();
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        return new RecordTable(shortName(), contract(new CaseInsensitiveStringMap(properties)));
    }
}
