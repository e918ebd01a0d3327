package uk.tlevels.warehouse.lake.upkeep;

import io.delta.kernel.TableManager;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import uk.tlevels.warehouse.lake.read.ScanFiles;

/** Which data files a version names. Delta Kernel reads them from the log without a Spark job. */
final class VersionFiles {
    private final Engine engine;
    private final String folder;

    VersionFiles(Configuration configuration, Path table) {
        this.engine = DefaultEngine.create(configuration);
        this.folder = table.toString();
    }

    /** The paths of a version's data files, without scheme and host, with their sizes in bytes. */
    Map<String, Long> of(long version) throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (CloseableIterator<FilteredColumnarBatch> batches = TableManager.loadSnapshot(folder)
                .atVersion(version)
                .build(engine)
                .getScanBuilder()
                .build()
                .getScanFiles(engine)) {
            while (batches.hasNext()) {
                try (CloseableIterator<Row> rows = batches.next().getRows()) {
                    while (rows.hasNext()) {
                        FileStatus file = ScanFiles.of(folder, rows.next());
                        files.put(path(file.getPath()), file.getLen());
                    }
                }
            }
        }
        return files;
    }

    /** The properties of the newest version. */
    Map<String, String> properties() {
        return TableManager.loadSnapshot(folder).build(engine).getTableProperties();
    }

    /** A path as one text, however its scheme and host are spelled. */
    static String path(Path path) {
        return path.toUri().getPath();
    }
}
