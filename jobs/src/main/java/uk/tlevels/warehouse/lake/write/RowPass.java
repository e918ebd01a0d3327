package uk.tlevels.warehouse.lake.write;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SQLExecution;
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

    /** Spark hands a session's settings to the tasks of its own actions alone; this is none of them. */
    private PassResult run(RowSinks sinks) {
        QueryExecution query = ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution();
        List<PartitionResult> partitions = SQLExecution.withSQLConfPropagated(query.sparkSession(), () -> query.toRdd()
                .toJavaRDD()
                .mapPartitionsWithIndex(new PartitionPass(sinks), false)
                .collect());
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
