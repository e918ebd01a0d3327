package uk.tlevels.warehouse.lake;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.analysis.NoSuchViewException;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.DelegatingCatalogExtension;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Relation;
import org.apache.spark.sql.connector.catalog.RelationCatalog;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.View;
import org.apache.spark.sql.connector.expressions.Transform;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;

/**
 * The catalog of a session that only reads: tables of the warehouse and views of their rows by {@link SessionTables}, and no
 * others are made.
 */
public final class ReadingCatalog extends DelegatingCatalogExtension implements RelationCatalog {
    private static final String READ_ONLY = "the warehouse is open to be read; nothing can be made or changed in it";

    @Override
    public Relation loadRelation(Identifier identifier) throws NoSuchTableException {
        Optional<View> view = SessionTables.view(identifier);
        return view.isPresent() ? view.get() : loadTable(identifier);
    }

    @Override
    public Table loadTable(Identifier identifier) throws NoSuchTableException {
        Optional<TableName> name = SessionTables.name(identifier);
        if (name.isPresent() && !SessionTables.exists(name.get())) {
            throw new NoSuchTableException(identifier);
        }
        return name.isPresent() ? SessionTables.load(name.get()) : super.loadTable(identifier);
    }

    @Override
    public View loadView(Identifier identifier) throws NoSuchViewException {
        return SessionTables.view(identifier).orElseThrow(() -> new NoSuchViewException(identifier));
    }

    @Override
    public Identifier[] listViews(String[] namespace) {
        return new Identifier[0];
    }

    @Override
    public View createView(Identifier identifier, View view) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public View replaceView(Identifier identifier, View view) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public boolean dropView(Identifier identifier) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public void renameView(Identifier before, Identifier after) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public Table loadTable(Identifier identifier, String version) throws NoSuchTableException {
        Optional<TableName> name = SessionTables.name(identifier);
        return name.isPresent()
                ? SessionTables.load(name.get(), OptionalLong.of(Long.parseLong(version)))
                : super.loadTable(identifier, version);
    }

    @Override
    public String[][] listNamespaces() throws NoSuchNamespaceException {
        return Stream.concat(
                        Arrays.stream(Zone.values()).map(zone -> new String[] {zone.schema()}),
                        Arrays.stream(super.listNamespaces()))
                .toArray(String[][]::new);
    }

    @Override
    public Map<String, String> loadNamespaceMetadata(String[] namespace) throws NoSuchNamespaceException {
        return SessionTables.isZone(namespace) ? Map.of() : super.loadNamespaceMetadata(namespace);
    }

    @Override
    public Identifier[] listTables(String[] namespace) throws NoSuchNamespaceException {
        return SessionTables.isZone(namespace) ? SessionTables.pinned(namespace) : super.listTables(namespace);
    }

    @Override
    public boolean tableExists(Identifier identifier) {
        Optional<TableName> name = SessionTables.name(identifier);
        return name.isPresent() ? SessionTables.exists(name.get()) : super.tableExists(identifier);
    }

    @Override
    public boolean namespaceExists(String[] namespace) {
        return SessionTables.isZone(namespace) || super.namespaceExists(namespace);
    }

    @Override
    public Table createTable(
            Identifier identifier, Column[] columns, Transform[] partitions, Map<String, String> properties) {
        throw new UnsupportedOperationException(READ_ONLY);
    }
}
