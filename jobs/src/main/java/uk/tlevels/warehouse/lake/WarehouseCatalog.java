package uk.tlevels.warehouse.lake;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.delta.catalog.DeltaCatalog;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;

/**
 * The session catalog in which {@code silver.learner} is the Delta table in the folder {@code learner} of the silver
 * zone, at the version that the session has pinned. Nothing is registered, so a session opens in no time and needs no
 * metastore; other schemas go to Delta's own catalog.
 */
@SuppressWarnings("overrides") // Delta's Scala classes override a varargs method with an array
public final class WarehouseCatalog extends DeltaCatalog {
    private static final String ZONE = "spark.tlevels.zone.";
    private static final String PIN = "spark.tlevels.pin.";

    /** The session setting that holds the folder of a zone. */
    static String zoneSetting(Zone zone) {
        return ZONE + zone.schema();
    }

    /** The session setting that pins a table to a version. */
    static String pinSetting(TableName table) {
        return PIN + table;
    }

    @Override
    public Table loadTable(Identifier identifier) {
        Optional<TableName> name = warehouseTable(identifier);
        if (name.isEmpty()) {
            return super.loadTable(identifier);
        }
        RuntimeConfig settings = SparkSession.active().conf();
        Identifier path = Identifier.of(new String[] {"delta"}, path(settings, name.get()));
        String version = settings.get(pinSetting(name.get()), "");
        return version.isEmpty() ? loadPathTable(path) : super.loadTable(path, version);
    }

    @Override
    public boolean tableExists(Identifier identifier) {
        return warehouseTable(identifier).isPresent() || super.tableExists(identifier);
    }

    @Override
    public boolean namespaceExists(String[] namespace) {
        return (namespace.length == 1 && Zone.of(namespace[0]).isPresent()) || super.namespaceExists(namespace);
    }

    private static String path(RuntimeConfig settings, TableName name) {
        return settings.get(zoneSetting(name.zone())) + "/" + name.table();
    }

    private static Optional<TableName> warehouseTable(Identifier identifier) {
        String[] namespace = identifier.namespace();
        return namespace.length == 1
                        && Arrays.stream(Zone.values()).anyMatch(z -> z.schema().equals(namespace[0]))
                ? TableName.parse(namespace[0] + "." + identifier.name())
                : Optional.empty();
    }
}
