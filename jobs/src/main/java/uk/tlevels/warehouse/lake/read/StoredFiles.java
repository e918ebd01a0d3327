package uk.tlevels.warehouse.lake.read;

import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.NoopCache$;
import org.apache.spark.sql.execution.datasources.PartitionSpec;
import org.apache.spark.sql.execution.datasources.PartitioningAwareFileIndex;
import scala.Option;
import scala.collection.immutable.Map;
import scala.collection.immutable.Seq;
import scala.collection.mutable.LinkedHashMap;
import scala.jdk.javaapi.CollectionConverters;

/** The files of one version of a table, for Spark to read: those that the log names, without a look at the folder. */
final class StoredFiles extends PartitioningAwareFileIndex {
    private final Path folder;
    private final List<FileStatus> files;

    StoredFiles(SparkSession spark, String folder, List<FileStatus> files) {
        super(spark, scala.collection.immutable.Map$.MODULE$.empty(), Option.empty(), NoopCache$.MODULE$);
        this.folder = new Path(folder);
        this.files = List.copyOf(files);
    }

    @Override
    public PartitionSpec partitionSpec() {
        return PartitionSpec.emptySpec();
    }

    @Override
    public Seq<Path> rootPaths() {
        return CollectionConverters.asScala(List.of(folder)).toSeq();
    }

    @Override
    public Seq<FileStatus> allFiles() {
        return CollectionConverters.asScala(files).toSeq();
    }

    @Override
    public LinkedHashMap<Path, FileStatus> leafFiles() {
        LinkedHashMap<Path, FileStatus> leaves = new LinkedHashMap<>();
        files.forEach(file -> leaves.put(file.getPath(), file));
        return leaves;
    }

    @Override
    public Map<Path, FileStatus[]> leafDirToChildrenFiles() {
        throw new UnsupportedOperationException("tables are not partitioned");
    }

    @Override
    public void refresh() {
        // a version never changes
    }

    /** The same files are the same scan, which Spark then makes once. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StoredFiles stored && folder.equals(stored.folder) && files.equals(stored.files);
    }

    @Override
    public int hashCode() {
        return folder.hashCode();
    }
}
