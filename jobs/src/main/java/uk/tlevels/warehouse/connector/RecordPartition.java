package uk.tlevels.warehouse.connector;

import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;
import uk.tlevels.warehouse.ingest.SourceFile;

/**
 * What one task reads.
 *
 * @param files whole files
 */
record RecordPartition(List<SourceFile> files) implements InputPartition {
    private static final long serialVersionUID = 1L;

    RecordPartition {
        files = List.copyOf(files);
    }
}
