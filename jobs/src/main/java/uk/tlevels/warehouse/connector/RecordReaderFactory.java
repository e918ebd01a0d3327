package uk.tlevels.warehouse.connector;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructType;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.landing.FileOpener;

/**
 * Travels to executors.
 *
 * @param wanted the columns that are asked for, in their order
 */
record RecordReaderFactory(SourceContract contract, StructType wanted, FileOpener opener, FaultyRecords faulty)
        implements PartitionReaderFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
        return new RecordPartitionReader(this, ((RecordPartition) partition).files());
    }
}
