package uk.tlevels.warehouse.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.actions.Metadata;
import scala.Option;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.KindView;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.read.StoredRow;
import uk.tlevels.warehouse.lake.read.StoredTable;
import uk.tlevels.warehouse.lake.read.VersionTable;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep;
import uk.tlevels.warehouse.lake.write.TableCommit;
import uk.tlevels.warehouse.lake.write.TableSnapshot;
import uk.tlevels.warehouse.lake.write.TableSnapshot.HeldFile;

/**
 * The Delta tables of one warehouse as a session reads them: at the version it pinned, or the newest. What writes to them is
 * {@link #writer()}.
 */
public final class Lake {
    /** Above it, code that is generated for a query pays, and so do several tasks. */
    public static final long FEW_ROWS = 20_000;

    private final SparkOnDemand spark;
    private final Map<String, String> zones;
    private final Supplier<Contracts> contracts;
    private final Map<TableName, Long> pins;
    private final Map<TableName, TableDefinition> defined;
    private final Set<TableName> looked;
    private final Optional<Lake> forMany;

    Lake(SparkOnDemand spark, Map<String, String> zones, Supplier<Contracts> contracts) {
        this(
                spark,
                Map.copyOf(zones),
                contracts,
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                ConcurrentHashMap.newKeySet(),
                Optional.empty());
    }

    private Lake(
            SparkOnDemand spark,
            Map<String, String> zones,
            Supplier<Contracts> contracts,
            Map<TableName, Long> pins,
            Map<TableName, TableDefinition> defined,
            Set<TableName> looked,
            Optional<Lake> forMany) {
        this.spark = spark;
        this.zones = zones;
        this.contracts = contracts;
        this.pins = pins;
        this.defined = defined;
        this.looked = looked;
        this.forMany = forMany;
    }

    /**
     * The same tables in a session of its own that plans queries over few rows at little cost. It sees what is pinned now;
     * a table that is pinned later is pinned in both.
     */
    public Lake forFewRows() {
        return new Lake(
                spark.forFewRows(),
                zones,
                contracts,
                new ConcurrentHashMap<>(pins),
                defined,
                looked,
                Optional.of(this));
    }

    /** The same tables in the session whose plans suit a number of rows: this one, or the one that it was made for few of. */
    public Lake suiting(long rows) {
        return rows > FEW_ROWS ? forMany.orElse(this) : this;
    }

    /** The session whose plans suit a statement over a number of rows, as they stand or as its grouping sets multiply them. */
    public Lake suiting(long rows, Dataset<Row> statement) {
        return rows * SmallPlans.copies(statement) > SmallPlans.FEW_COPIES ? forMany.orElse(this) : suiting(rows);
    }

    /** Makes the session plan queries over few rows at little cost, and those over many at much. */
    public void expectFewRows() {
        spark.expectFewRows();
    }

    /** Has the tasks of this thread's jobs use the settings that the session has now, also outside of Spark's own actions. */
    public void settleTasks() {
        spark.settleTasks();
    }

    /** Makes the session plan queries for as many rows as there may be, as it does unless told otherwise. */
    public void expectAnyRows() {
        spark.expectAnyRows();
    }

    /** The session this lake is read in; Spark starts when this is asked for first. */
    public SparkSession spark() {
        return spark.get();
    }

    /**
     * Makes sure that Spark still works: what failed because it was stopped says nothing of tables.
     *
     * @throws LakeException when it was stopped
     */
    public void requireSpark() {
        if (spark().sparkContext().isStopped()) {
            throw new LakeException("Spark was stopped meanwhile; nothing was published");
        }
    }

    /** How the session reaches files. */
    public Configuration hadoop() {
        return spark.hadoop();
    }

    /** The contracts this lake keeps. */
    public Contracts contracts() {
        return contracts.get();
    }

    /** The folder of a zone. */
    public String zone(Zone zone) {
        return zones.get(zone.schema());
    }

    /** The folder of a table. */
    public String path(TableName table) {
        return zone(table.zone()) + "/" + table.table();
    }

    /** Whether the table has been created. */
    public boolean exists(TableName table) {
        return StoredTable.exists(this::hadoop, path(table));
    }

    /**
     * Creates the table of a contract where there is none, and makes it anew, keeping its history, where the contract
     * has changed since. Bronze and ops tables hold what cannot be computed again, so they only ever gain columns and range.
     *
     * @throws LakeException when a contract of such a table drops a column or narrows its type
     */
    public void define(TableContract contract) {
        // waits while another thread makes the same table
        defined.computeIfAbsent(contract.name(), name -> made(contract));
    }

    private TableDefinition made(TableContract contract) {
        TableDefinition definition = new TableDefinition(contract);
        if (!exists(contract.name())) {
            commit(contract.name(), "definition").define(definition.metadata()).commit();
            return definition;
        }
        // Kernel tells this at a fraction of what it costs Delta to open a table
        if (!definition.describes(upkeep(contract.name()).properties())) {
            DeltaLog log = log(contract.name());
            Metadata before = log.update(false, Option.empty(), Option.empty()).metadata();
            switch (contract.name().zone()) {
                case SILVER, GOLD -> {
                    TableCommit commit = commit(contract.name(), "definition");
                    commit.define(definition.metadata(before))
                            .remove(held(contract.name(), commit.base()).files(), Optional.empty())
                            .commit();
                }
                case BRONZE, OPS ->
                    new TableEvolution(contract, before.schema())
                            .apply(spark(), path(contract.name()), log, definition);
            }
        }
        return definition;
    }

    /**
     * The rows of a table at the version the session reads; it is created empty when it does not exist, unless the session
     * only reads. Reading never makes a table of silver or gold anew, whatever its contract says by now: only a build may.
     */
    public Dataset<Row> read(TableName table) {
        if (spark.onlyReads()) {
            if (!exists(table)) {
                readAsEmpty(contracts().table(table));
            }
        } else if (!isComputed(table) || !exists(table)) {
            define(contracts().table(table));
        }
        return spark().table(table.toString());
    }

    /**
     * The rows of a small table of plain values at the version that the session reads, read here and now without Spark; none
     * when the table does not exist.
     */
    public List<StoredRow> rows(TableName table) {
        lookForTornCheckpoints(table);
        Long pinned = pins.get(table);
        return StoredTable.open(hadoop(), path(table), pinned == null ? OptionalLong.empty() : OptionalLong.of(pinned))
                .map(StoredTable::rows)
                .orElse(List.of());
    }

    /** Makes a table read as one without rows as long as there is none; nothing is written. */
    public void readAsEmpty(TableContract contract) {
        spark.set(SessionTables.emptySetting(contract.name()), contract.schema().json());
    }

    /** Lets statements of a session that only reads name a view; nothing is written. */
    public void show(KindView view) {
        spark.set(SessionTables.viewSetting(view.name()), view.sql());
        spark.set(SessionTables.emptySetting(view.name()), view.schema().json());
    }

    /**
     * Lets sessions that this Spark opens from now on read what this one reads, and nothing else.
     *
     * @param visible the tables that they may read
     * @param keptBack functions that they do not know
     */
    public SharedSessions share(Set<TableName> visible, Set<String> keptBack) {
        return new SharedSessions(spark.get(), visible, keptBack);
    }

    /** The rows of a table at one version, whatever the session has pinned. */
    public Dataset<Row> at(TableName table, long version) {
        return VersionTable.open(spark(), hadoop(), table.toString(), path(table), OptionalLong.of(version))
                .orElseThrow(() -> new LakeException("there is no table " + table))
                .rows();
    }

    /** The URIs of a version's Parquet files, for other engines. */
    public List<String> files(TableName table, long version) {
        return held(table, version).files().stream().map(HeldFile::uri).toList();
    }

    /** The newest version of a table; -1 where there is no table. A look into one folder: its log is not read. */
    public long version(TableName table) {
        return upkeep(table).newest();
    }

    /** Whether a table has a version after a given one; a look at one name, cheaper than {@link #version}. */
    public boolean holdsNewer(TableName table, long version) {
        Path next = new Path(path(table), String.format(Locale.ROOT, "_delta_log/%020d.json", version + 1));
        try {
            return next.getFileSystem(hadoop()).exists(next);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + next, e);
        }
    }

    /** Makes the session read a table at one version. */
    public void pin(TableName table, long version) {
        pins.put(table, version);
        spark.set(SessionTables.pinSetting(table), Long.toString(version));
    }

    /** Whether the session has pinned a table. */
    public boolean isPinned(TableName table) {
        return pins.containsKey(table);
    }

    /** The version of a table that the session reads: the one it pinned, or the newest. */
    public long pinned(TableName table) {
        Long pinned = pins.get(table);
        return pinned == null ? version(table) : pinned;
    }

    /** The rows that a version of a table and the one that the session reads do not have in common. */
    public VersionDifference difference(TableContract contract, long before) {
        return rowsOf(contract)
                .difference(
                        held(contract.name(), before).files(),
                        held(contract.name(), pinned(contract.name())).files());
    }

    /**
     * The rows of some slices of a table at the version that the session reads. Only files that hold any are read whole; of
     * the others it takes what tells that a row is of these slices.
     *
     * @param ofSlices whether a row is
     */
    public Dataset<Row> slices(TableContract contract, Column ofSlices) {
        if (!exists(contract.name())) {
            return read(contract.name());
        }
        TableRows rows = rowsOf(contract);
        List<HeldFile> files = held(contract.name(), pinned(contract.name())).files();
        return rows.in(rows.holding(files, ofSlices).keySet()).filter(ofSlices);
    }

    TableRows rowsOf(TableContract contract) {
        return new TableRows(spark(), contract, path(contract.name()));
    }

    /**
     * The newest version of a table that was written under a label, if there is one after a given version.
     *
     * @param after the version from which on to look, itself left out; -1 looks at all
     */
    public Optional<Long> labelled(TableName table, String label, long after) {
        return exists(table) ? TableHistory.labelled(log(table), label, after) : Optional.empty();
    }

    /** Whether a table may hold a row with one of some values in a text column, by what its log says of its files. */
    public boolean mayHold(TableName table, String column, List<String> values) {
        return exists(table)
                && !held(table, version(table)).filesWith(column, values).isEmpty();
    }

    /** Whether a table is computed by a build, and read as it is published. */
    public static boolean isComputed(TableName table) {
        return table.zone() == Zone.SILVER || table.zone() == Zone.GOLD;
    }

    TableCommit commit(TableName table, String label) {
        return new TableCommit(log(table), label);
    }

    TableSnapshot held(TableName table, long version) {
        return new TableSnapshot(path(table), version, hadoop());
    }

    /** Upkeep of a table. */
    public TableUpkeep upkeep(TableName table) {
        lookForTornCheckpoints(table);
        return new TableUpkeep(this::spark, hadoop(), path(table));
    }

    /** Leaves the log of a table, made by whichever version of this software, to {@link #upkeep(TableName)}. */
    public void keepLog(TableName table) {
        if (!TableDefinition.keepsLog(upkeep(table).properties())) {
            TableDefinition.keepLog(log(table));
        }
    }

    /** The columns that the rows of a table are looked up by. */
    public List<String> lookups(TableName table) {
        return TableDefinition.lookups(contracts().table(table));
    }

    private void lookForTornCheckpoints(TableName table) {
        Path path = new Path(path(table));
        // an object store shows a file when it is whole
        if ("file".equals(path.toUri().getScheme()) && looked.add(table)) {
            TornCheckpoints.putAside(path, hadoop());
        }
    }

    private DeltaLog log(TableName table) {
        lookForTornCheckpoints(table);
        return DeltaLog.forTable(spark(), path(table));
    }

    /** What commits rows to these tables. */
    public LakeWriter writer() {
        return new LakeWriter(this);
    }

    /** Does what makes a table while no other thread makes one: the second adds to what the first made. */
    <T> T whileNoneIsMade(Supplier<T> work) {
        synchronized (defined) {
            return work.get();
        }
    }

    /** The definition of a table is not what it was. */
    void forgetDefinition(TableName table) {
        defined.remove(table);
    }
}
