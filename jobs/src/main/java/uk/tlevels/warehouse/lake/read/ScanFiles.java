package uk.tlevels.warehouse.lake.read;

import io.delta.kernel.data.Row;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.types.StructType;
import java.net.URI;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The data files that a scan of Delta Kernel's names. */
public final class ScanFiles {
    private ScanFiles() {}

    /**
     * One file. The log spells its path as a URI, below the table or whole; Kernel's own reading of it takes the folder of
     * the table for a URI as well, and a blank there for a mistake.
     *
     * @param table the folder of the table, as it is
     * @param scanned a row of the scan
     */
    public static FileStatus of(String table, Row scanned) {
        Row add = scanned.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL);
        StructType fields = add.getSchema();
        Path logged = new Path(URI.create(add.getString(fields.indexOf("path"))));
        return new FileStatus(
                add.getLong(fields.indexOf("size")),
                false,
                1,
                0,
                add.getLong(fields.indexOf("modificationTime")),
                new Path(new Path(table), logged));
    }
}
