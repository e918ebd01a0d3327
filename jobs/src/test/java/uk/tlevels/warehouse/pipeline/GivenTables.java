package uk.tlevels.warehouse.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.CatalogV2Util;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.connector.read.LocalScan;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** A Spark catalog of tables held in memory, so that SQL over {@code silver.learner} runs on a test's own rows. */
public final class GivenTables implements TableCatalog {
    private final Map<String, Table> tables = new ConcurrentHashMap<>();
    private String name = "given";

    /** Forgets the tables of the case before. */
    void clear() {
        tables.clear();
    }

    /** Holds rows under {@code schema.table}. */
    void hold(String table, StructType schema, List<InternalRow> rows) {
        tables.put(table, new Given(table, schema, rows));
    }

    @Override
    public void initialize(String catalogName, CaseInsensitiveStringMap options) {
        name = catalogName;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Identifier[] listTables(String[] namespace) {
        return new Identifier[0];
    }

    @Override
    public Table loadTable(Identifier identifier) throws NoSuchTableException {
        return Optional.ofNullable(tables.get(identifier.toString()))
                .orElseThrow(() -> new NoSuchTableException(identifier));
    }

    @Override
    public Table alterTable(Identifier identifier, TableChange... changes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean dropTable(Identifier identifier) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void renameTable(Identifier from, Identifier to) {
        throw new UnsupportedOperationException();
    }

    /** Rows that stay on the driver: reading them starts no job. */
    private record Given(String name, StructType readSchema, List<InternalRow> held)
            implements SupportsRead, ScanBuilder, LocalScan {
        @Override
        public Column[] columns() {
            return CatalogV2Util.structTypeToV2Columns(readSchema, true);
        }

        @Override
        public Set<TableCapability> capabilities() {
            return Set.of(TableCapability.BATCH_READ);
        }

        @Override
        public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
            return this;
        }

        @Override
        public Scan build() {
            return this;
        }

        @Override
        public InternalRow[] rows() {
            return held.toArray(InternalRow[]::new);
        }
    }
}
