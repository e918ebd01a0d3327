package uk.tlevels.warehouse.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.when;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.apache.spark.sql.delta.ConcurrentTransactionException;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.actions.Metadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.KindView;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.read.StoredRow;
import uk.tlevels.warehouse.lake.read.StoredTable;
import uk.tlevels.warehouse.lake.read.VersionTable;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep;
import uk.tlevels.warehouse.lake.write.ContentHash;
import uk.tlevels.warehouse.lake.write.PartitionResult;
import uk.tlevels.warehouse.lake.write.PassResult;
import uk.tlevels.warehouse.lake.write.PlainAppend;
import uk.tlevels.warehouse.lake.write.RowPass;
import uk.tlevels.warehouse.lake.write.RowSinks;
import uk.tlevels.warehouse.lake.write.StagedFile;
import uk.tlevels.warehouse.lake.write.TableCommit;
import uk.tlevels.warehouse.lake.write.TableSnapshot;
import uk.tlevels.warehouse.lake.write.TableSnapshot.HeldFile;

/**
 * The Delta tables of one warehouse. Every write is one commit and returns the version it made; what a session reads is
 * the version it pinned, or the newest.
 */
public final class Lake {
    private static final Logger LOG = LoggerFactory.getLogger(Lake.class);

    /** Above it, code that is generated for a query pays, and so do several tasks. */
    public static final long FEW_ROWS = 20_000;

    /** To write anew what has fewer costs less than to look after more files. */
    private static final long BYTES_TO_SPREAD = 1 << 20;

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
        DeltaLog log = log(contract.name());
        if (!exists(contract.name())) {
            commit(contract.name(), "definition").define(definition.metadata()).commit();
            return definition;
        }
        Metadata before = (log.tableExists()
                        ? log.unsafeVolatileSnapshot()
                        // the first commit was made by another process, or its answer was lost
                        : log.update(false, Option.empty(), Option.empty()))
                .metadata();
        if (!definition.describes(before)) {
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

    /**
     * Appends a row to a control table without Spark, and makes the table where there is none.
     *
     * @param values by column: texts, numbers and instants; a column that is not named is null
     * @throws IOException when it cannot be written
     */
    public void appendPlain(TableName table, Map<String, Object> values) throws IOException {
        TableContract contract = contracts().table(table);
        new PlainAppend(
                        hadoop(),
                        path(table),
                        contract.schema().json(),
                        new TableDefinition(contract).plainProperties())
                .append(values);
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

    /** The newest version of a table. */
    public long version(TableName table) {
        return log(table).update(false, Option.empty(), Option.empty()).version();
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

    /** The version of a table that the session reads: the one it pinned, or the newest. */
    public long pinned(TableName table) {
        Long pinned = pins.get(table);
        return pinned == null ? version(table) : pinned;
    }

    /**
     * Replaces the rows of a table in one commit, which makes the table where there is none.
     *
     * @param rows at least the contract's columns; others are left out
     * @param label kept with the commit, so that {@link #labelled} finds it
     * @throws LakeException when rows break a rule of severity error or lack a value that the contract requires; then the
     *     table is as it was
     */
    public Written overwrite(TableContract contract, Dataset<Row> rows, String label) {
        return overwrite(contract, rows, List.of(), label);
    }

    /**
     * Replaces the rows of a table in one commit, which makes the table where there is none.
     *
     * @param rows at least the contract's columns; others are left out
     * @param spread text columns by whose values rows are spread over several files; none writes as few as there are tasks
     * @param label kept with the commit, so that {@link #labelled} finds it
     * @throws LakeException when rows break a rule of severity error or lack a value that the contract requires; then the
     *     table is as it was
     */
    public Written overwrite(TableContract contract, Dataset<Row> rows, List<String> spread, String label) {
        boolean computed = isComputed(contract.name());
        if (!computed) {
            define(contract);
        }
        ContractRows shaped = new ContractRows(contract, rows).spreadBy(spread);
        PassResult result = stage(shaped);
        TableDefinition definition = new TableDefinition(contract);
        TableCommit commit = commit(contract.name(), label);
        if (commit.base() < 0) {
            commit.define(definition.metadata());
        } else {
            if (computed && !definition.describes(commit.metadata())) {
                commit.define(definition.metadata(commit.metadata()));
            }
            commit.remove(held(contract.name(), commit.base()).files(), Optional.empty());
        }
        return shaped.written(commit.add(result.files()).commit(), result);
    }

    /**
     * Replaces the rows of some slices of a computed table in one commit; those of others stay. Rows that come out as they
     * were need no commit.
     *
     * @param held the version that holds the slices as they were, with the hash of all its rows
     * @param rows the rows of these slices alone, with at least the contract's columns
     * @param slices the slices
     * @param column the column that holds the key
     * @param spread text columns by whose values rows are spread over several files
     * @param label kept with the commit, so that {@link #labelled} finds it
     * @return what the whole table holds now; empty when the newest version is not that one or not of this contract, or the
     *     slices are much of the table: then nothing was written
     * @throws LakeException as {@link #overwrite} does
     */
    public Optional<Written> replace(
            TableContract contract,
            Held held,
            Dataset<Row> rows,
            Slices slices,
            String column,
            List<String> spread,
            String label) {
        TableCommit commit = commit(contract.name(), label);
        if (commit.base() != held.version() || !new TableDefinition(contract).describes(commit.metadata())) {
            return Optional.empty();
        }
        TableRows table = rowsOf(contract);
        Column ofSlices = slices.hold(col(column));
        List<HeldFile> files = held(contract.name(), held.version()).files();
        Map<HeldFile, Long> holding = table.holding(files, ofSlices);
        if (isMost(holding.values().stream().mapToLong(Long::longValue).sum(), held)) {
            return Optional.empty();
        }
        List<HeldFile> touched = List.copyOf(holding.keySet());
        PassResult now = stage(new ContractRows(
                        contract,
                        rows.filter(when(ofSlices, true)
                                .otherwise(raise_error(
                                        lit(contract.name() + ": a row is not of the slices that are computed anew")))))
                .spreadBy(spread));
        PassResult before = new ContractRows(contract, table.in(touched).filter(ofSlices))
                .pass()
                .look();
        if (now.contentHash().equals(before.contentHash())) {
            RowPass.discard(path(contract.name()), now.files(), hadoop());
            return Optional.of(written(files, held.version(), held.content(), contract, column, now));
        }
        if (!touched.isEmpty()) {
            commit.remove(touched, Optional.of("slices by " + column))
                    .add(stage(ContractRows.held(contract, table.in(touched).filter(not(ofSlices)))
                                    .spreadBy(spread))
                            .files());
        }
        long version = commit.add(now.files()).commit();
        return Optional.of(written(
                held(contract.name(), version).files(),
                version,
                held.content()
                        .minus(ContentHash.parse(before.contentHash()))
                        .plus(ContentHash.parse(now.contentHash())),
                contract,
                column,
                now));
    }

    private static boolean isMost(long rows, Held held) {
        return rows > FEW_ROWS && rows > held.content().rows() / 4;
    }

    /** What a table holds of which some slices were written anew. */
    private Written written(
            List<HeldFile> files,
            long version,
            ContentHash content,
            TableContract contract,
            String column,
            PassResult slices) {
        // two rows of different slices have different keys where the slice is part of the key
        boolean keysDiffer = slices.keysDiffer() && contract.primaryKey().contains(column);
        return new Written(
                version,
                content.rows(),
                content.text(),
                keysDiffer,
                suiting(content.rows()).rowsOf(contract).broken(files));
    }

    /**
     * A version of a table and the hash of its rows.
     *
     * @param version its number
     * @param content the hash
     */
    public record Held(long version, ContentHash content) {}

    /**
     * What some expressions come to in the rows that two versions of a table do not have in common; empty where these rows
     * are many.
     *
     * @param told the expressions; nothing comes to an empty text
     * @param columns those that tell whether a row is the same
     */
    public Optional<Set<List<String>>> changed(
            TableContract contract, long before, long after, List<Column> told, List<String> columns) {
        return before == after
                ? Optional.of(Set.of())
                : rowsOf(contract)
                        .changed(
                                held(contract.name(), before).files(),
                                held(contract.name(), after).files(),
                                told,
                                columns);
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

    private TableRows rowsOf(TableContract contract) {
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

    /**
     * Makes an older version of a table the newest and reads it through.
     *
     * @return the version that holds its rows now; empty when files of the older one are gone
     */
    public Optional<Written> takeUp(TableName table, long version) {
        if (version(table) != version) {
            try {
                restore(table, version);
            } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not declare
                LOG.warn("version {} of {} cannot be taken up", version, table, e);
                return Optional.empty();
            }
        }
        long newest = version(table);
        pin(table, newest);
        ContractRows rows = new ContractRows(contracts().table(table), read(table));
        return Optional.of(rows.written(newest, rows.pass().look()));
    }

    /**
     * Adds a few rows to a table in one commit, which makes the table where there is none.
     *
     * @param rows values in the order of the contract's columns
     * @return empty when the table holds this commit already, whoever made it: then nothing changes
     */
    public Optional<Written> append(TableContract contract, List<Row> rows, CommitId id) {
        return once(
                contract, new ContractRows(contract, spark().createDataFrame(rows, contract.schema())), List.of(), id);
    }

    /**
     * Replaces the slices of a bronze table in one commit: rows of other slices stay as they are.
     *
     * @param slices the values of {@code source_slice} that the rows replace
     * @return empty when the table holds this commit already, whoever made it: then nothing changes
     */
    public Optional<Written> replaceSlices(
            TableContract contract, Dataset<Row> rows, List<String> slices, CommitId id) {
        return once(contract, new ContractRows(contract, rows), slices, id);
    }

    private Optional<Written> once(TableContract contract, ContractRows rows, List<String> slices, CommitId id) {
        return holds(contract, id) ? Optional.empty() : commit(contract, stage(rows), rows, slices, id);
    }

    /**
     * Where tasks put rows for a table of bronze, before {@link #take} makes them part of it.
     *
     * @param spread text columns by whose values each task spreads its rows over several files; none makes one file a task
     */
    public RowSinks sinks(TableContract contract, List<String> spread) {
        return RowSinks.into(path(contract.name()), ContractRows.shape(contract, 0, spread), spark());
    }

    /**
     * Makes rows that tasks put into {@link #sinks} part of a table of bronze in one commit, which makes the table where
     * there is none.
     *
     * @param tasks what the tasks told
     * @param slices the values of {@code source_slice} that the rows replace; none where they are added
     * @return empty when the table holds this commit already, whoever made it: then nothing changes
     * @throws LakeException when rows lack a value that the contract requires
     */
    public Optional<Written> take(
            TableContract contract, List<PartitionResult> tasks, List<String> slices, CommitId id) {
        PassResult staged = PassResult.of(ContractRows.shape(contract, 0, List.of()), tasks);
        if (holds(contract, id)) {
            RowPass.discard(path(contract.name()), staged.files(), hadoop());
            return Optional.empty();
        }
        return commit(contract, staged, ContractRows.staged(contract), slices, id);
    }

    private Optional<Written> commit(
            TableContract contract, PassResult staged, ContractRows rows, List<String> slices, CommitId id) {
        refuse(rows, staged);
        if (exists(contract.name())) {
            return commitRows(contract, staged, rows, slices, id);
        }
        // of two threads that make one table, the second adds to what the first made
        synchronized (defined) {
            return commitRows(contract, staged, rows, slices, id);
        }
    }

    private Optional<Written> commitRows(
            TableContract contract, PassResult staged, ContractRows rows, List<String> slices, CommitId id) {
        TableName table = contract.name();
        TableCommit commit = commit(table, id.toString()).named(id.sequence(), id.number());
        List<StagedFile> files = new ArrayList<>(staged.files());
        if (commit.base() < 0) {
            commit.define(new TableDefinition(contract).metadata());
        } else {
            TableSnapshot before = held(table, commit.base());
            if (took(before, id)) {
                RowPass.discard(path(table), files, hadoop());
                return Optional.empty();
            }
            TableRows held = rowsOf(contract);
            Slices replaced = new Slices(Set.copyOf(slices));
            // the log tells of a file the first and the last of its slices
            List<HeldFile> touched =
                    List.copyOf(held.holding(before.filesWith(Lineage.SLICE, slices), replaced.hold(col(Lineage.SLICE)))
                            .keySet());
            if (!touched.isEmpty()) {
                files.addAll(stage(ContractRows.held(
                                        contract, held.in(touched).filter(not(replaced.hold(col(Lineage.SLICE)))))
                                .spreadBy(spreads(touched) ? List.of(Lineage.SLICE) : List.of()))
                        .files());
                commit.remove(touched, Optional.of(Lineage.SLICE + " is one of " + slices.size()));
            }
        }
        try {
            return Optional.of(rows.written(commit.add(files).commit(), staged));
        } catch (ConcurrentTransactionException e) {
            RowPass.discard(path(table), files, hadoop());
            return Optional.empty();
        }
    }

    /** Whether a table may hold a row with one of some values in a text column, by what its log says of its files. */
    public boolean mayHold(TableName table, String column, List<String> values) {
        return exists(table)
                && !held(table, version(table)).filesWith(column, values).isEmpty();
    }

    /** Whether files are large enough to be worth several. */
    private static boolean spreads(List<HeldFile> files) {
        return files.stream().mapToLong(HeldFile::bytes).sum() > BYTES_TO_SPREAD;
    }

    private boolean holds(TableContract contract, CommitId id) {
        if (!exists(contract.name())) {
            return false;
        }
        define(contract);
        return took(held(contract.name(), version(contract.name())), id);
    }

    private static boolean took(TableSnapshot version, CommitId id) {
        return version.last(id.sequence()).filter(last -> last >= id.number()).isPresent();
    }

    private static boolean isComputed(TableName table) {
        return table.zone() == Zone.SILVER || table.zone() == Zone.GOLD;
    }

    private TableCommit commit(TableName table, String label) {
        return new TableCommit(log(table), label);
    }

    private TableSnapshot held(TableName table, long version) {
        return new TableSnapshot(path(table), version, hadoop());
    }

    /** Writes rows to files beside the table, and only such rows as the table may hold. */
    private PassResult stage(ContractRows rows) {
        PassResult result = rows.pass().write(path(rows.contract().name()));
        refuse(rows, result);
        return result;
    }

    private void refuse(ContractRows rows, PassResult staged) {
        rows.broken(staged).ifPresent(broken -> {
            RowPass.discard(path(rows.contract().name()), staged.files(), hadoop());
            throw new LakeException(broken);
        });
    }

    /** Restores the newest version of a table to an older one, for engines that always read the newest. */
    public void restore(TableName table, long version) {
        DeltaTable.forPath(spark(), path(table)).restoreToVersion(version);
        defined.remove(table);
    }

    /** Upkeep of a table. */
    public TableUpkeep upkeep(TableName table) {
        return new TableUpkeep(spark(), path(table));
    }

    /** Leaves the log of a table, made by whichever version of this software, to {@link #upkeep(TableName)}. */
    public void keepLog(TableName table) {
        TableDefinition.keepLog(log(table));
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
}
