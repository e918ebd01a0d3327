package uk.tlevels.warehouse.lake.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.connector.catalog.CatalogV2Util;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import org.apache.spark.sql.execution.datasources.v2.parquet.ParquetScanBuilder;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import scala.Option;

/**
 * One version of a Delta table as Spark reads it: the Parquet files that Delta Kernel finds in its log. Delta's own table
 * makes a data set of the files that a scan names, and runs a query over it, before the scan begins.
 */
public final class VersionTable implements SupportsRead {
    private final SparkSession spark;
    private final String name;
    private final String folder;
    private final StructType schema;
    private final Optional<String> description;
    private final List<FileStatus> files;

    private VersionTable(
            SparkSession spark,
            String name,
            String folder,
            StructType schema,
            Optional<String> description,
            List<FileStatus> files) {
        this.spark = spark;
        this.name = name;
        this.folder = folder;
        this.schema = schema;
        this.description = description;
        this.files = files;
    }

    /**
     * Opens a table.
     *
     * @param name what plans call it
     * @param folder its folder as a URI
     * @param version the version; the newest without one
     * @return empty when there is no table in the folder
     */
    public static Optional<VersionTable> open(
            SparkSession spark, Configuration configuration, String name, String folder, OptionalLong version) {
        return StoredTable.open(configuration, folder, version)
                .map(stored -> new VersionTable(
                        spark,
                        name,
                        folder,
                        (StructType) DataType.fromJson(stored.schema()),
                        stored.description(),
                        stored.files()));
    }

    /** A table that nothing has been written to. */
    public static VersionTable empty(SparkSession spark, String name, String folder, StructType schema) {
        return new VersionTable(spark, name, folder, schema, Optional.empty(), List.of());
    }

    /**
     * The rows of some files of a table.
     *
     * @param name what plans call it
     */
    public static Dataset<Row> rows(
            SparkSession spark, String name, String folder, StructType schema, List<FileStatus> files) {
        return new VersionTable(spark, name, folder, schema.asNullable(), Optional.empty(), files).rows();
    }

    /** Its rows. */
    public Dataset<Row> rows() {
        return Dataset.ofRows(
                (org.apache.spark.sql.classic.SparkSession) spark,
                DataSourceV2Relation.create(this, Option.empty(), Option.empty()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Column[] columns() {
        return CatalogV2Util.structTypeToV2Columns(schema, true);
    }

    /** What Spark's catalog tells those who list tables. */
    @Override
    public Map<String, String> properties() {
        return description
                .map(words -> Map.of(TableCatalog.PROP_COMMENT, words))
                .orElseGet(Map::of);
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
        return new ParquetScanBuilder(spark, new StoredFiles(spark, folder, files), schema, schema, options);
    }
}
