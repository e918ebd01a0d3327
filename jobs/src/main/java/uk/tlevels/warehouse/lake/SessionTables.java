package uk.tlevels.warehouse.lake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.View;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.read.StoredTable;
import uk.tlevels.warehouse.lake.read.VersionTable;

/**
 * What the names of warehouse tables mean in a Spark session: {@code silver.learner} is the Delta table in the folder
 * {@code learner} of the silver zone, at the version that the session has pinned. Nothing is registered, so a session
 * opens in no time and needs no metastore.
 */
final class SessionTables {
    private static final String ZONE = "spark.tlevels.zone.";
    private static final String PIN = "spark.tlevels.pin.";
    private static final String EMPTY = "spark.tlevels.empty.";

    private static final String VIEW = "spark.tlevels.view.";

    private SessionTables() {}

    /** The session setting that holds the folder of a zone. */
    static String zoneSetting(Zone zone) {
        return ZONE + zone.schema();
    }

    /** The session setting that pins a table to a version. */
    static String pinSetting(TableName table) {
        return PIN + table;
    }

    /** The session setting that holds the schema, as JSON, of a table that reads as empty where there is none. */
    static String emptySetting(TableName table) {
        return EMPTY + table;
    }

    /** The session setting that holds the statement of a view; its schema is that of {@link #emptySetting}. */
    static String viewSetting(TableName view) {
        return VIEW + view;
    }

    /** The view of the active session that an identifier names. */
    static Optional<View> view(Identifier identifier) {
        RuntimeConfig settings = SparkSession.active().conf();
        return name(identifier)
                .filter(name -> !settings.get(viewSetting(name), "").isEmpty())
                .map(name -> new View.Builder()
                        .withSchema((StructType) DataType.fromJson(settings.get(emptySetting(name))))
                        .withQueryText(settings.get(viewSetting(name)))
                        .build());
    }

    /** Whether a namespace is a zone. */
    static boolean isZone(String... namespace) {
        return namespace.length == 1
                && Arrays.stream(Zone.values()).anyMatch(z -> z.schema().equalsIgnoreCase(namespace[0]));
    }

    /** The table of the warehouse that an identifier names. */
    static Optional<TableName> name(Identifier identifier) {
        return isZone(identifier.namespace())
                ? TableName.parse((identifier.namespace()[0] + "." + identifier.name()).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Whether the active session can read a table: there is one, or it is to be read as one without rows. */
    static boolean exists(TableName table) {
        SparkSession spark = SparkSession.active();
        return !spark.conf().get(pinSetting(table), "").isEmpty()
                || !spark.conf().get(emptySetting(table), "").isEmpty()
                || StoredTable.exists(
                        () -> spark.sessionState().newHadoopConf(),
                        spark.conf().get(zoneSetting(table.zone())) + "/" + table.table());
    }

    /** The tables of a zone that the active session has pinned, by name. */
    static Identifier[] pinned(String... namespace) {
        String[] zone = {namespace[0].toLowerCase(Locale.ROOT)};
        return CollectionConverters.asJava(SparkSession.active().conf().getAll()).keySet().stream()
                .filter(setting -> setting.startsWith(PIN + zone[0] + "."))
                .map(setting -> setting.substring((PIN + zone[0] + ".").length()))
                .sorted()
                .map(table -> Identifier.of(zone, table))
                .toArray(Identifier[]::new);
    }

    /** A table at the version that the active session reads. */
    static Table load(TableName table) {
        String pinned = SparkSession.active().conf().get(pinSetting(table), "");
        return load(table, pinned.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(pinned)));
    }

    /** A table at a version, the newest without one. */
    static Table load(TableName table, OptionalLong version) {
        SparkSession spark = SparkSession.active();
        RuntimeConfig settings = spark.conf();
        String folder = settings.get(zoneSetting(table.zone())) + "/" + table.table();
        Optional<VersionTable> stored =
                VersionTable.open(spark, spark.sessionState().newHadoopConf(), table.toString(), folder, version);
        if (stored.isPresent()) {
            return stored.get();
        }
        String schema = settings.get(emptySetting(table), "");
        if (schema.isEmpty()) {
            throw new LakeException("there is no table %s in %s".formatted(table, folder));
        }
        return VersionTable.empty(spark, table.toString(), folder, (StructType) DataType.fromJson(schema));
    }
}
