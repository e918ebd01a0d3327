package uk.tlevels.warehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.lake.LakeSession;
import uk.tlevels.warehouse.lake.Writers;
import uk.tlevels.warehouse.lake.store.Faults;

/**
 * The one Spark of the test JVM, started by the first test that asks for it, with the settings that the warehouse itself
 * starts Spark with, but interpreting expressions: compiling them costs more than a handful of rows. Every warehouse that is opened after it works in a session of its own of this Spark.
 */
public final class SharedSpark {
    private SharedSpark() {}

    /** Makes sure that it runs, for tests that open warehouses themselves. */
    public static void start() {
        session();
    }

    /** A new session of it: functions, views and settings of one test do not reach another. */
    public static SparkSession session() {
        SparkSession session = Holder.SESSION.lake().spark().newSession();
        SparkSession.setActiveSession(session);
        return session;
    }

    /** The settings of a warehouse in a folder; files land in {@code landing} beside it. */
    public static Settings settings(Path folder, Map<String, String> overrides) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "warehouse.uri",
                folder.resolve("warehouse").toString(),
                "landing",
                folder.resolve("landing").toString(),
                "spark.master",
                "local[2]",
                "spark.conf.\"spark.sql.shuffle.partitions\"",
                "1",
                "spark.conf.\"spark.sql.codegen.wholeStage\"",
                "false",
                "spark.conf.\"spark.sql.codegen.factoryMode\"",
                "NO_CODEGEN"));
        all.putAll(overrides);
        return Settings.read(List.of(), all);
    }

    private static final class Holder {
        private static final LakeSession SESSION = open();

        private static LakeSession open() {
            if (Boolean.getBoolean("tlevels.fast")) {
                throw new IllegalStateException("a test that needs Spark is tagged 'spark'");
            }
            Settings settings = settings(Path.of("target", "shared-spark"), Map.of());
            Map<String, String> spark = new TreeMap<>(settings.spark().conf());
            spark.putAll(Faults.settings());
            return LakeSession.open(
                    settings.spark().master(),
                    spark,
                    settings.zones(),
                    Contracts.read(Schemas.folder()),
                    Writers.SEVERAL);
        }
    }
}
