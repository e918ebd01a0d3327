package uk.tlevels.warehouse.lake;

import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.delta.catalog.DeltaCatalog;
import uk.tlevels.warehouse.contract.TableName;

/** The catalog of a session that writes: tables of the warehouse by {@link SessionTables}, all others by Delta. */
@SuppressWarnings("overrides") // Delta's Scala classes override a varargs method with an array
public final class WarehouseCatalog extends DeltaCatalog {
    @Override
    public Table loadTable(Identifier identifier) {
        Optional<TableName> name = SessionTables.name(identifier);
        return name.isPresent() ? SessionTables.load(name.get()) : super.loadTable(identifier);
    }

    @Override
    public Table loadTable(Identifier identifier, String version) {
        Optional<TableName> name = SessionTables.name(identifier);
        return name.isPresent()
                ? SessionTables.load(name.get(), OptionalLong.of(Long.parseLong(version)))
                : super.loadTable(identifier, version);
    }

    @Override
    public boolean tableExists(Identifier identifier) {
        return SessionTables.name(identifier).isPresent() || super.tableExists(identifier);
    }

    @Override
    public boolean namespaceExists(String[] namespace) {
        return SessionTables.isZone(namespace) || super.namespaceExists(namespace);
    }
}
