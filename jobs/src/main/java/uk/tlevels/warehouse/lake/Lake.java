package uk.tlevels.warehouse.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.ConcurrentTransactionException;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep;

/**
 * The Delta tables of one warehouse. Every write is one commit and returns the version it made; what a session reads is
 * the version it pinned, or the newest.
 */
public final class Lake {
    private static final Logger LOG = LoggerFactory.getLogger(Lake.class);

    private final SparkSession spark;
    private final Map<String, String> zones;
    private final Contracts contracts;
    private final Map<TableName, TableDefinition> defined = new ConcurrentHashMap<>();
    private final Set<TableName> looked = ConcurrentHashMap.newKeySet();

    Lake(SparkSession spark, Map<String, String> zones, Contracts contracts) {
        this.spark = spark;
        this.zones = Map.copyOf(zones);
        this.contracts = contracts;
    }

    /** The session this lake is read in. */
    public SparkSession spark() {
        return spark;
    }

    /** How the session reaches files. */
    public Configuration hadoop() {
        return spark.sessionState().newHadoopConf();
    }

    /** The contracts this lake keeps. */
    public Contracts contracts() {
        return contracts;
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
        return log(table).tableExists();
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
        if (!log.tableExists()) {
            definition.create(log);
            return definition;
        }
        Option<String> before = log.unsafeVolatileSnapshot().getProperties().get(TableDefinition.FINGERPRINT);
        if (before.isEmpty() || !before.get().equals(definition.fingerprint())) {
            switch (contract.name().zone()) {
                case SILVER, GOLD -> definition.replace(spark, path(contract.name()));
                case BRONZE, OPS ->
                    new TableEvolution(contract, log.unsafeVolatileSnapshot().schema())
                            .apply(spark, path(contract.name()), log, definition);
            }
        }
        return definition;
    }

    /**
     * The rows of a table at the version the session reads; it is created empty when it does not exist. Reading never
     * makes a table of silver or gold anew, whatever its contract says by now: only a build may.
     */
    public Dataset<Row> read(TableName table) {
        boolean computed = table.zone() == Zone.SILVER || table.zone() == Zone.GOLD;
        if (!computed || !exists(table)) {
            define(contracts.table(table));
        }
        return spark.table(table.toString());
    }

    /** The rows of a table at one version, whatever the session has pinned. */
    public Dataset<Row> at(TableName table, long version) {
        return spark.read().format("delta").option("versionAsOf", version).load(path(table));
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
        spark.conf().set(WarehouseCatalog.pinSetting(table), version);
    }

    /**
     * Replaces the rows of a table in one commit.
     *
     * @param rows at least the contract's columns; others are left out
     * @param label kept with the commit, so that {@link #labelled} finds it
     */
    public Written overwrite(TableContract contract, Dataset<Row> rows, String label) {
        define(contract);
        long before = version(contract.name());
        Observed seen = write(contract, rows, writer -> writer.mode(before == 0 ? "append" : "overwrite"), label);
        // Delta makes no commit of no rows over no rows
        return seen.as(labelled(contract.name(), label, before).orElse(before));
    }

    /**
     * The newest version of a table that was written under a label, if there is one after a given version.
     *
     * @param after the version from which on to look, itself left out; -1 looks at all
     */
    public Optional<Long> labelled(TableName table, String label, long after) {
        DeltaLog log = log(table);
        return log.tableExists() ? TableHistory.labelled(log, label, after) : Optional.empty();
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
        Dataset<Row> rows = read(table);
        Row seen = rows.agg(rowCount(), rowHash(rows)).first();
        return Optional.of(written(newest, seen.getLong(0), seen.get(1)));
    }

    /**
     * Adds rows to a table in one commit.
     *
     * @return empty when the table holds this commit already, whoever made it: then nothing changes
     */
    public Optional<Written> append(TableContract contract, Dataset<Row> rows, CommitId id) {
        define(contract);
        return once(contract, rows, writer -> writer.mode("append"), id);
    }

    /**
     * Replaces the slices of a bronze table in one commit: rows of other slices stay as they are.
     *
     * @param slices the values of {@code source_slice} that the rows replace
     * @return empty when the table holds this commit already, whoever made it: then nothing changes
     */
    public Optional<Written> replaceSlices(
            TableContract contract, Dataset<Row> rows, List<String> slices, CommitId id) {
        define(contract);
        String among = slices.stream()
                .map(s -> "'" + s.replace("\\", "\\\\").replace("'", "\\'") + "'")
                .collect(Collectors.joining(", ", "source_slice in (", ")"));
        boolean fresh = isFresh(contract.name());
        return once(
                contract,
                rows,
                writer ->
                        fresh ? writer.mode("append") : writer.mode("overwrite").option("replaceWhere", among),
                id);
    }

    private Optional<Written> once(TableContract contract, Dataset<Row> rows, Mode mode, CommitId id) {
        if (holds(contract.name(), id)) {
            return Optional.empty();
        }
        long before = version(contract.name());
        try {
            Observed seen = write(
                    contract,
                    rows,
                    writer -> mode.of(writer).option("txnAppId", id.sequence()).option("txnVersion", id.number()),
                    id.toString());
            return labelled(contract.name(), id.toString(), before).map(seen::as);
        } catch (ConcurrentTransactionException e) {
            return Optional.empty();
        }
    }

    /** Whether a table was created and never written: then nothing need be read before a write. */
    private boolean isFresh(TableName table) {
        return version(table) == 0;
    }

    private boolean holds(TableName table, CommitId id) {
        if (isFresh(table)) {
            return false;
        }
        Option<Object> last = log(table)
                .update(false, Option.empty(), Option.empty())
                .transactions()
                .get(id.sequence());
        return last.isDefined() && (Long) last.get() >= id.number();
    }

    /** Restores the newest version of a table to an older one, for engines that always read the newest. */
    public void restore(TableName table, long version) {
        DeltaTable.forPath(spark, path(table)).restoreToVersion(version);
        defined.remove(table);
    }

    /** Upkeep of a table that exists. */
    public TableUpkeep upkeep(TableName table) {
        return new TableUpkeep(spark, path(table));
    }

    /** Leaves the log of a table, made by whichever version of this software, to {@link #upkeep(TableName)}. */
    public void keepLog(TableName table) {
        TableDefinition.keepLog(log(table));
    }

    /** The columns that the rows of a table are looked up by. */
    public List<String> lookups(TableName table) {
        return TableDefinition.lookups(contracts.table(table));
    }

    private interface Mode {
        DataFrameWriter<Row> of(DataFrameWriter<Row> writer);
    }

    private Observed write(TableContract contract, Dataset<Row> rows, Mode mode, String label) {
        Dataset<Row> shaped = rows.select(columns(contract, rows));
        Observation observation = new Observation();
        mode.of(shaped.observe(observation, rowCount(), rowHash(shaped)).write().format("delta"))
                .option("userMetadata", label)
                .save(path(contract.name()));
        return new Observed(observation);
    }

    /** What was seen of rows while they were written; asked only when they were. */
    private record Observed(Observation observation) {
        Written as(long version) {
            try {
                Map<String, Object> seen = observation.getAsJava();
                return written(version, (Long) seen.get("row_count"), seen.get("hash"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LakeException("interrupted while a table was written", e);
            }
        }
    }

    private static Column rowCount() {
        return count(lit(1)).as("row_count");
    }

    /** A sum of row hashes: no order of the rows changes it. */
    private static Column rowHash(Dataset<Row> rows) {
        return sum(xxhash64(allColumns(rows)).cast(DataTypes.createDecimalType(20, 0)))
                .as("hash");
    }

    private static Written written(long version, long rows, Object hash) {
        return new Written(version, rows, rows + ":" + hash);
    }

    private static Column[] allColumns(Dataset<Row> rows) {
        return Arrays.stream(rows.columns()).map(c -> col("`" + c + "`")).toArray(Column[]::new);
    }

    private static Column[] columns(TableContract contract, Dataset<Row> rows) {
        Set<String> given = Set.of(rows.columns());
        List<Column> columns = new ArrayList<>();
        for (StructField field : contract.schema().fields()) {
            if (!given.contains(field.name())) {
                throw new LakeException("%s: the rows for table %s have no column '%s'; they have %s"
                        .formatted(contract.file(), contract.name(), field.name(), Arrays.toString(rows.columns())));
            }
            columns.add(col(field.name()).cast(field.dataType()).as(field.name(), field.metadata()));
        }
        return columns.toArray(Column[]::new);
    }

    private DeltaLog log(TableName table) {
        Path path = new Path(path(table));
        // an object store shows a file when it is whole
        if ("file".equals(path.toUri().getScheme()) && looked.add(table)) {
            TornCheckpoints.putAside(path, hadoop());
        }
        return DeltaLog.forTable(spark, path(table));
    }
}
