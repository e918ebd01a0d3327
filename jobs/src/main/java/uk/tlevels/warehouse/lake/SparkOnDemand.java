package uk.tlevels.warehouse.lake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkContext$;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.connector.catalog.CatalogPlugin;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.lake.store.LocalDisk;
import uk.tlevels.warehouse.lake.store.s3.S3Storage;

/**
 * The Spark session of one warehouse, opened when it is first asked for: a command that finds nothing to compute never
 * starts Spark, which takes seconds. A Spark that runs already in this JVM, as in a notebook, gives a session of its own at
 * once and is left running.
 */
final class SparkOnDemand implements AutoCloseable {
    /** The master that stands for the one that spark-submit was given. */
    private static final String SUBMITTED = "spark-submit";

    private static final String HADOOP = "spark.hadoop.";
    /** Names of settings whose values Spark writes into no log and shows in no list. */
    private static final String SECRETS = "(?i)secret|password|token|[.-]key\\b";

    private final String master;
    private final Map<String, String> settings;
    private final Writers writers;
    private final Consumer<org.apache.spark.sql.SparkSession> furnish;
    private final boolean found;

    /** What this session has beside what every session of the same Spark has. */
    private final Map<String, String> own = new TreeMap<>();

    private Option<SparkSession> session = Option.empty();
    private Option<Configuration> files = Option.empty();
    private boolean fewRows;
    private Optional<Runnable> planAsBefore = Optional.empty();

    /**
     * Starts nothing yet.
     *
     * @param master Spark's master, or {@code spark-submit} for the one that was given there
     * @param settings Spark settings as they are
     * @param writers who may write
     * @param furnish gives a session what its statements need, once
     */
    SparkOnDemand(
            String master,
            Map<String, String> settings,
            Writers writers,
            Consumer<org.apache.spark.sql.SparkSession> furnish) {
        PinnedSettings.check(settings);
        this.master = master;
        this.settings = Map.copyOf(settings);
        this.writers = writers;
        this.furnish = furnish;
        // in this order: the second question alone loads half of Spark
        this.found = SparkContext$.MODULE$.getActive().isDefined()
                && SparkSession.getDefaultSession().isDefined();
        if (found) {
            get();
        }
    }

    private Map<String, String> storage() {
        Map<String, String> storage = new TreeMap<>(LocalDisk.settings());
        storage.putAll(writers == Writers.ONE ? S3Storage.singleWriterSettings() : S3Storage.settings());
        return storage;
    }

    /** A session like this one that plans queries over few rows at little cost; of one Spark both. */
    SparkOnDemand forFewRows() {
        return new SparkOnDemand(this, SmallPlans.in(get()));
    }

    private SparkOnDemand(SparkOnDemand like, SparkSession session) {
        this.master = like.master;
        this.settings = like.settings;
        this.writers = like.writers;
        this.furnish = like.furnish;
        this.found = true;
        this.own.putAll(like.own);
        this.session = Option.apply(session);
    }

    /** Makes the session plan queries over few rows at little cost, and those over many at much. */
    synchronized void expectFewRows() {
        fewRows = true;
        if (session.isDefined() && planAsBefore.isEmpty()) {
            planAsBefore = Optional.of(SmallPlans.use(session.get()));
        }
    }

    /** Makes the session plan queries for as many rows as there may be, as it does unless told otherwise. */
    synchronized void expectAnyRows() {
        fewRows = false;
        planAsBefore.ifPresent(Runnable::run);
        planAsBefore = Optional.empty();
    }

    /** The session, which becomes the active one of this thread: Delta asks for that. */
    synchronized SparkSession get() {
        if (session.isEmpty()) {
            SparkSession opened = open();
            session = Option.apply(opened);
            SparkSession.setActiveSession(opened);
            furnish.accept(opened);
        }
        SparkSession.setActiveSession(session.get());
        return session.get();
    }

    /** Gives the session a setting of its own. */
    synchronized void set(String name, String value) {
        own.put(name, value);
        if (session.isDefined()) {
            session.get().conf().set(name, value);
        }
    }

    /**
     * Has the tasks of this thread's jobs use the settings that the session has now. Spark hands them over within its own
     * actions; rows that are fetched one by one come from jobs after the action.
     */
    synchronized void settleTasks() {
        SparkSession opened = get();
        CollectionConverters.asJava(opened.conf().getAll())
                .forEach((name, value) -> opened.sparkContext().setLocalProperty(name, value));
    }

    /** How files are reached; the same before and after Spark has started. */
    synchronized Configuration hadoop() {
        if (session.isDefined()) {
            return session.get().sessionState().newHadoopConf();
        }
        if (files.isEmpty()) {
            files = Option.apply(files());
        }
        return files.get();
    }

    private Configuration files() {
        Map<String, String> all = new TreeMap<>(storage());
        all.putAll(settings);
        // spark-submit hands its options over as system properties
        System.getProperties().forEach((name, value) -> all.put(name.toString(), value.toString()));
        Configuration configuration = new Configuration();
        all.forEach((name, value) -> {
            if (name.startsWith(HADOOP)) {
                configuration.set(name.substring(HADOOP.length()), value);
            }
        });
        if (isLocal()) {
            ThisMachine.logIn(configuration);
        }
        return configuration;
    }

    /** Whether nothing is written through it. */
    boolean onlyReads() {
        return writers == Writers.OTHERS;
    }

    /** Whether all work is done in this JVM. */
    boolean isLocal() {
        if (found) {
            return get().sparkContext().isLocal();
        }
        String given = master.equals(SUBMITTED) ? System.getProperty("spark.master", "") : master;
        return given.startsWith("local");
    }

    private SparkSession open() {
        SparkDeltaPair.check();
        SparkSession spark = found ? SparkSession.getDefaultSession().get().newSession() : start();
        RuntimeConfig conf = spark.conf();
        settings.forEach((name, value) -> {
            if (name.startsWith(HADOOP)) {
                conf.set(name.substring(HADOOP.length()), value);
            } else if (conf.isModifiable(name)) {
                conf.set(name, value);
            }
        });
        PinnedSettings.pin(conf);
        conf.set("spark.sql.catalog.spark_catalog", catalog().getName());
        own.forEach(conf::set);
        if (fewRows) {
            planAsBefore = Optional.of(SmallPlans.use(spark));
        }
        return spark;
    }

    /** What only reads does without Delta's part of a session, which takes longer to load than a small query to run. */
    private Class<? extends CatalogPlugin> catalog() {
        return onlyReads() ? ReadingCatalog.class : WarehouseCatalog.class;
    }

    private SparkSession start() {
        MissRememberingLoader.use();
        SparkSession.Builder builder = SparkSession.builder().appName("tlevels");
        if (!master.equals(SUBMITTED)) {
            builder.master(master);
        }
        if (isLocal()) {
            ThisMachine.logIn(hadoop());
            ThisMachine.settings().forEach(builder::config);
        }
        storage().forEach(builder::config);
        builder.config("spark.redaction.regex", SECRETS);
        settings.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                builder.config(name, value);
            }
        });
        if (!onlyReads()) {
            builder.config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                    // what the log says of a version need not be said again in its checksum: nobody of ours reads it
                    .config("spark.databricks.delta.allFilesInCrc.enabled", false);
        }
        return builder.config("spark.sql.catalog.spark_catalog", catalog().getName())
                .config("spark.sql.globalTempDatabase", "reference")
                // no jar is ever added to a session; with it on, executors ask the driver for every class that is not
                // there
                .config("spark.sql.artifact.isolation.enabled", false)
                // by the size of the heap it would be 64 MB, zeroed for each sort and each aggregate of a few rows;
                // from
                // 1 MB on Spark keeps pages for later, and every collection copies them
                .config("spark.buffer.pageSize", "512k")
                // Spark makes this folder; it stays empty
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
                .getOrCreate();
    }

    /** Stops the Spark that this one started. */
    @Override
    public synchronized void close() {
        if (session.isDefined() && !found) {
            session.get().stop();
        }
    }
}
