package uk.tlevels.warehouse.lake.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.JobID;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.TaskID;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import scala.collection.immutable.Map$;

/** Parquet files in a table's folder, written by Spark's own writer under names that no other file has. */
final class ParquetFiles implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String folder;
    private final StructType schema;
    private final OutputWriterFactory factory;
    private final SerializableConfiguration configuration;

    private ParquetFiles(
            String folder, StructType schema, OutputWriterFactory factory, SerializableConfiguration configuration) {
        this.folder = folder;
        this.schema = schema;
        this.factory = factory;
        this.configuration = configuration;
    }

    static ParquetFiles in(String folder, StructType schema, SparkSession spark) throws IOException {
        Job job = Job.getInstance(spark.sessionState().newHadoopConf());
        // columns of a Delta table are optional in its files
        StructType optional = schema.asNullable();
        OutputWriterFactory factory = new ParquetFileFormat().prepareWrite(spark, job, Map$.MODULE$.empty(), optional);
        return new ParquetFiles(folder, optional, factory, new SerializableConfiguration(job.getConfiguration()));
    }

    Open open(int partition) {
        Configuration hadoop = configuration.value();
        TaskAttemptContext context = new TaskAttemptContextImpl(
                hadoop, new TaskAttemptID(new TaskID(new JobID("write", 0), TaskType.MAP, partition), 0));
        String name = String.format(
                Locale.ROOT, "part-%05d-%s%s", partition, UUID.randomUUID(), factory.getFileExtension(context));
        Path path = new Path(folder, name);
        return new Open(path, hadoop, factory.newInstance(path.toString(), schema, context));
    }

    /** A file that is being written; closed before it is finished, it is deleted. */
    static final class Open implements Closeable {
        private final Path path;
        private final Configuration hadoop;
        private final OutputWriter writer;
        private boolean finished;

        private Open(Path path, Configuration hadoop, OutputWriter writer) {
            this.path = path;
            this.hadoop = hadoop;
            this.writer = writer;
        }

        void write(InternalRow row) {
            writer.write(row);
        }

        StagedFile finish(FileStatistics statistics) throws IOException {
            writer.close();
            FileStatus status = path.getFileSystem(hadoop).getFileStatus(path);
            finished = true;
            Optional.ofNullable(TaskContext.get())
                    .map(task -> task.taskMetrics().outputMetrics())
                    .ifPresent(metrics -> metrics.setBytesWritten(metrics.bytesWritten() + status.getLen()));
            return new StagedFile(path.getName(), status.getLen(), status.getModificationTime(), statistics.json());
        }

        @Override
        public void close() throws IOException {
            if (!finished) {
                FileSystem files = path.getFileSystem(hadoop);
                try {
                    writer.close();
                } finally {
                    files.delete(path, false);
                }
            }
        }
    }
}
