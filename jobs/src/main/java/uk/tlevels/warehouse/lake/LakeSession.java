package uk.tlevels.warehouse.lake;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.store.LocalDisk;

/** A Spark session over one warehouse; closing it stops Spark. */
public final class LakeSession implements AutoCloseable {
    private final SparkSession spark;
    private final Lake lake;

    private LakeSession(SparkSession spark, Lake lake) {
        this.spark = spark;
        this.lake = lake;
    }

    /**
     * Opens a session.
     *
     * @param master Spark's master
     * @param settings Spark settings as they are
     * @param zones schema → folder, as a URI or a local path
     * @throws LakeException when Spark and Delta do not belong together
     */
    public static LakeSession open(
            String master, Map<String, String> settings, Map<String, String> zones, Contracts contracts) {
        SparkDeltaPair.check();
        Map<String, String> folders = new TreeMap<>();
        zones.forEach((zone, folder) -> folders.put(zone, uri(folder)));
        SparkSession.Builder builder = SparkSession.builder().appName("tlevels").master(master);
        LocalDisk.settings().forEach(builder::config);
        settings.forEach(builder::config);
        builder.config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", WarehouseCatalog.class.getName())
                // reads plan through Delta Kernel: a fifth of a CPU second a table instead of one and more
                .config("spark.databricks.delta.v2.enableMode", "STRICT")
                .config("spark.sql.globalTempDatabase", "reference");
        for (Zone zone : Zone.values()) {
            builder.config(WarehouseCatalog.zoneSetting(zone), folders.get(zone.schema()));
        }
        SparkSession spark = builder.getOrCreate();
        for (Zone zone : Zone.values()) {
            spark.conf().set(WarehouseCatalog.zoneSetting(zone), folders.get(zone.schema()));
        }
        return new LakeSession(spark, new Lake(spark, folders, contracts));
    }

    /** The tables. */
    public Lake lake() {
        return lake;
    }

    /** A folder as Hadoop spells its URI: a path without a scheme is local and made absolute. */
    public static String uri(String folder) {
        boolean local = new org.apache.hadoop.fs.Path(folder).toUri().getScheme() == null;
        return new org.apache.hadoop.fs.Path(
                        local
                                ? Path.of(folder)
                                        .toAbsolutePath()
                                        .normalize()
                                        .toUri()
                                        .toString()
                                : folder)
                .toString();
    }

    @Override
    public void close() {
        spark.stop();
    }
}
