package uk.tlevels.warehouse.lake;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Zone;

/**
 * A session over one warehouse, with pins, variables and functions of its own. Spark starts when its tables first need it,
 * unless it runs in this JVM already; closing the session stops the Spark that it started, and no other.
 */
public final class LakeSession implements AutoCloseable {
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/");

    private final SparkOnDemand spark;
    private final Lake lake;

    private LakeSession(SparkOnDemand spark, Lake lake) {
        this.spark = spark;
        this.lake = lake;
    }

    /**
     * Opens a session. Of a Spark that runs already, master and the settings that it reads at its start stay as they are.
     *
     * @param master Spark's master, or {@code spark-submit} for the one that was given there
     * @param settings Spark settings as they are
     * @param zones schema → folder, as a URI or a local path
     * @param contracts read when they are first asked for
     * @param writers who may write while it is open
     * @param furnish gives a Spark session what statements need, when Spark starts
     * @throws LakeException when a zone's bucket cannot be used; when Spark starts, if Spark and Delta do not belong together
     * @throws IllegalArgumentException when a setting changes what SQL means
     */
    public static LakeSession open(
            String master,
            Map<String, String> settings,
            Map<String, String> zones,
            Supplier<Contracts> contracts,
            Writers writers,
            Consumer<SparkSession> furnish) {
        Map<String, String> folders = new TreeMap<>();
        zones.forEach((zone, folder) -> folders.put(zone, uri(folder)));
        SparkOnDemand spark = new SparkOnDemand(master, settings, writers, furnish);
        for (Zone zone : Zone.values()) {
            spark.set(SessionTables.zoneSetting(zone), folders.get(zone.schema()));
        }
        S3Zones.among(folders.values(), spark::hadoop).check(writers);
        return new LakeSession(spark, new Lake(spark, folders, contracts));
    }

    /** Opens a session under contracts that are read already, without anything that statements may need. */
    public static LakeSession open(
            String master,
            Map<String, String> settings,
            Map<String, String> zones,
            Contracts contracts,
            Writers writers) {
        return open(master, settings, zones, () -> contracts, writers, spark -> {});
    }

    /** The tables. */
    public Lake lake() {
        return lake;
    }

    /** Whether all work is done in this JVM, or some of it on a cluster. */
    public boolean isLocal() {
        return spark.isLocal();
    }

    /** A folder as Hadoop spells its URI: a path without a scheme is local and made absolute. */
    public static String uri(String folder) {
        return !SCHEME.matcher(folder).lookingAt()
                // not by its text, in which blanks and other characters are encoded
                ? new org.apache.hadoop.fs.Path(
                                Path.of(folder).toAbsolutePath().normalize().toUri())
                        .toString()
                : new org.apache.hadoop.fs.Path(folder).toString();
    }

    @Override
    public void close() {
        spark.close();
    }
}
