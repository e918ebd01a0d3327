package uk.tlevels.warehouse.lake.write;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One pass over the rows of a query, in one Spark job. */
public final class RowPass {
    private static final Logger LOG = LoggerFactory.getLogger(RowPass.class);

    private final Dataset<Row> rows;
    private final RowShape shape;

    /**
     * A pass over rows.
     *
     * @param rows the columns of the shape and after them its rules
     */
    public RowPass(Dataset<Row> rows, RowShape shape) {
        this.rows = rows;
        this.shape = shape;
    }

    /** Looks at the rows and writes nothing. */
    public PassResult look() {
        return run(RowSinks.blind(shape));
    }

    /**
     * Writes the rows into new files of a folder. A task that fails deletes its file; what a killed one leaves no version
     * names.
     */
    public PassResult write(String folder) {
        return run(RowSinks.into(folder, shape, rows.sparkSession()));
    }

    private PassResult run(RowSinks sinks) {
        List<PartitionResult> partitions = ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitionsWithIndex(new PartitionPass(sinks), false)
                .collect();
        return PassResult.of(shape, partitions);
    }

    /** Deletes files that were written and are not wanted; one that stays is harmless. */
    public static void discard(String folder, List<StagedFile> files, Configuration hadoop) {
        for (StagedFile file : files) {
            Path path = new Path(folder, file.name());
            try {
                path.getFileSystem(hadoop).delete(path, false);
            } catch (IOException e) {
                LOG.warn("cannot delete {}", path, e);
            }
        }
    }
}
