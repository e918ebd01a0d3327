package uk.tlevels.warehouse.connector;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import uk.tlevels.warehouse.contract.SourceContract;

/** Files of one source as a table that can be read. */
final class RecordTable implements SupportsRead {
    private final String format;
    private final SourceContract contract;

    RecordTable(String format, SourceContract contract) {
        this.format = format;
        this.contract = contract;
    }

    @Override
    public String name() {
        return format + " " + contract.name();
    }

    @Override
    public Column[] columns() {
        return Stream.of(RecordColumns.of(contract).schema().fields())
                .map(field -> Column.create(field.name(), field.dataType(), field.nullable()))
                .toArray(Column[]::new);
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
        return new RecordScanBuilder(format, contract, options);
    }
}
