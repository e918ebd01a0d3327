package uk.tlevels.warehouse.lake;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import scala.Option;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.store.LocalDisk;
import uk.tlevels.warehouse.lake.store.s3.S3Storage;

/**
 * A Spark session over one warehouse, with pins, variables and functions of its own. It starts Spark where none runs in
 * this JVM, and then closing it stops Spark; a Spark that runs already, as in a notebook, is used and left running.
 */
public final class LakeSession implements AutoCloseable {
    private static final String HADOOP = "spark.hadoop.";
    /** Names of settings whose values Spark writes into no log and shows in no list. */
    private static final String SECRETS = "(?i)secret|password|token|[.-]key\\b";

    private final SparkSession spark;
    private final Lake lake;
    private final Spark owner;

    private LakeSession(SparkSession spark, Lake lake, Spark owner) {
        this.spark = spark;
        this.lake = lake;
        this.owner = owner;
    }

    /** The master that stands for the one that spark-submit was given. */
    private static final String SUBMITTED = "spark-submit";

    private enum Spark {
        OURS,
        ANOTHERS
    }

    /**
     * Opens a session. Of a Spark that runs already, master and the settings that it reads at its start stay as they are.
     *
     * @param master Spark's master, or {@code spark-submit} for the one that was given there
     * @param settings Spark settings as they are
     * @param zones schema → folder, as a URI or a local path
     * @param writers who may write while it is open
     * @throws LakeException when Spark and Delta do not belong together, or a zone's bucket cannot be used
     */
    public static LakeSession open(
            String master,
            Map<String, String> settings,
            Map<String, String> zones,
            Contracts contracts,
            Writers writers) {
        SparkDeltaPair.check();
        Map<String, String> folders = new TreeMap<>();
        zones.forEach((zone, folder) -> folders.put(zone, uri(folder)));
        Option<SparkSession> running = SparkSession.getDefaultSession();
        SparkSession spark = running.isDefined() ? running.get().newSession() : start(master, settings, writers);
        settings.forEach((name, value) -> {
            if (name.startsWith(HADOOP)) {
                spark.conf().set(name.substring(HADOOP.length()), value);
            } else if (spark.conf().isModifiable(name)) {
                spark.conf().set(name, value);
            }
        });
        for (Zone zone : Zone.values()) {
            spark.conf().set(WarehouseCatalog.zoneSetting(zone), folders.get(zone.schema()));
        }
        SparkSession.setActiveSession(spark);
        LakeSession session = new LakeSession(
                spark, new Lake(spark, folders, contracts), running.isDefined() ? Spark.ANOTHERS : Spark.OURS);
        try {
            S3Zones.among(folders.values(), session.lake().hadoop()).check(writers);
            return session;
        } catch (LakeException e) {
            session.close();
            throw e;
        }
    }

    private static SparkSession start(String master, Map<String, String> settings, Writers writers) {
        MissRememberingLoader.use();
        SparkSession.Builder builder = SparkSession.builder().appName("tlevels");
        if (!master.equals(SUBMITTED)) {
            builder.master(master);
        }
        LocalDisk.settings().forEach(builder::config);
        (writers == Writers.ONE ? S3Storage.singleWriterSettings() : S3Storage.settings()).forEach(builder::config);
        builder.config("spark.redaction.regex", SECRETS);
        settings.forEach((name, value) -> {
            // spark-submit hands its options over as system properties
            if (System.getProperty(name) == null) {
                builder.config(name, value);
            }
        });
        return builder.config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", WarehouseCatalog.class.getName())
                // reads plan through Delta Kernel: a fifth of a CPU second a table instead of one and more
                .config("spark.databricks.delta.v2.enableMode", "STRICT")
                // what the log says of a version need not be said again in its checksum: nobody of ours reads it there
                .config("spark.databricks.delta.allFilesInCrc.enabled", false)
                // no jar is ever added to a session; with it on, executors ask the driver for every class that is not
                // there
                .config("spark.sql.artifact.isolation.enabled", false)
                // by the size of the heap it would be 64 MB, zeroed for each sort and each aggregate of a few rows;
                // from 1 MB
                // on Spark keeps pages for later, and every collection copies them
                .config("spark.buffer.pageSize", "512k")
                .config("spark.sql.globalTempDatabase", "reference")
                .getOrCreate();
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
        if (owner == Spark.OURS) {
            spark.stop();
        }
    }
}
