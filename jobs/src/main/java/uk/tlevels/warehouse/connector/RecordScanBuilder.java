package uk.tlevels.warehouse.connector;

import java.util.stream.Stream;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import uk.tlevels.warehouse.contract.SourceContract;

/** Notes which columns a query wants. */
final class RecordScanBuilder implements ScanBuilder, SupportsPushDownRequiredColumns {
    private final String format;
    private final SourceContract contract;
    private final CaseInsensitiveStringMap options;
    private StructType wanted;

    RecordScanBuilder(String format, SourceContract contract, CaseInsensitiveStringMap options) {
        this.format = format;
        this.contract = contract;
        this.options = options;
        this.wanted = RecordColumns.of(contract).schema();
    }

    /** Columns are made whole or not at all: of a struct of which a query wants a part, all is given. */
    @Override
    public void pruneColumns(StructType columns) {
        StructType all = RecordColumns.of(contract).schema();
        this.wanted =
                new StructType(Stream.of(columns.fieldNames()).map(all::apply).toArray(StructField[]::new));
    }

    @Override
    public Scan build() {
        return new RecordScan(
                format, contract, wanted, SourcePaths.of(format, options), FaultyRecords.of(format, options));
    }
}
