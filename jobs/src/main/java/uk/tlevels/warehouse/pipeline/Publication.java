package uk.tlevels.warehouse.pipeline;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import uk.tlevels.warehouse.config.BuildParameters;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.ingest.FileLedger;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.LakeException;

/**
 * A set of table versions that becomes visible in one commit to {@code ops.published}.
 *
 * @param id ascending from 1; 0 stands for nothing published yet
 * @param tables what is visible of each table
 */
public record Publication(long id, Map<TableName, Pin> tables) {
    private static final TableName TABLE = TableName.of("ops.published");

    /**
     * One visible table.
     *
     * @param version its Delta version
     * @param contentHash a hash of its rows
     * @param rows how many it has
     * @param fingerprint a hash of everything it was computed from
     */
    public record Pin(long version, String contentHash, long rows, String fingerprint) {}

    /** Copies the map. */
    public Publication {
        tables = Map.copyOf(tables);
    }

    /** The latest publication of a warehouse, or one of nothing. */
    public static Publication latest(Lake lake) {
        if (!lake.exists(TABLE)) {
            return new Publication(0, Map.of());
        }
        long latest = 0;
        Map<Long, Map<TableName, Pin>> all = new TreeMap<>();
        for (Row row : lake.read(TABLE).collectAsList()) {
            long id = row.<Long>getAs("publication_id");
            latest = Math.max(latest, id);
            all.computeIfAbsent(id, i -> new TreeMap<>())
                    .put(
                            TableName.of(row.getAs("table_name")),
                            new Pin(
                                    row.<Long>getAs("table_version"),
                                    row.getAs("content_hash"),
                                    row.<Long>getAs("row_count"),
                                    row.getAs("fingerprint")));
        }
        return new Publication(latest, all.getOrDefault(latest, Map.of()));
    }

    /** What is visible of a table. */
    public Optional<Pin> find(TableName table) {
        return Optional.ofNullable(tables.get(table));
    }

    /**
     * What a build reads of a source: what its files brought, at the version that is published where upkeep has moved these
     * very rows to another one since.
     */
    public Pin source(String source, FileLedger.Holding holding) {
        return find(new TableName(Zone.BRONZE, source))
                .filter(pin -> pin.contentHash().equals(holding.fingerprint()))
                .orElseGet(() -> new Pin(holding.tableVersion(), holding.fingerprint(), holding.rows(), "ingest"));
    }

    /** Makes a session read exactly this publication. */
    public void pin(Lake lake) {
        tables.forEach((table, pin) -> lake.pin(table, pin.version()));
    }

    /**
     * Makes a set of table versions visible, in one commit.
     *
     * @throws LakeException when another run published since this publication was read
     */
    public Publication publish(
            Lake lake, Map<TableName, Pin> next, BuildParameters parameters, String codeVersion, Instant now) {
        long nextId = id + 1;
        var rows = new TreeMap<>(next)
                .entrySet().stream()
                        .map(e -> RowFactory.create(
                                nextId,
                                e.getKey().toString(),
                                e.getValue().version(),
                                e.getValue().contentHash(),
                                e.getValue().rows(),
                                e.getValue().fingerprint(),
                                codeVersion,
                                parameters.json(),
                                now))
                        .toList();
        commit(lake, rows, nextId);
        return new Publication(nextId, next);
    }

    /**
     * Makes other versions of the same rows visible, in one commit. Everything else is said of them as it was before.
     *
     * @param versions the tables that moved, with their new versions
     * @throws LakeException when another run published since this publication was read
     */
    public Publication move(Lake lake, Map<TableName, Long> versions, Instant now) {
        long nextId = id + 1;
        Map<TableName, Pin> next = new TreeMap<>(tables);
        versions.forEach((table, version) -> next.computeIfPresent(
                table, (t, pin) -> new Pin(version, pin.contentHash(), pin.rows(), pin.fingerprint())));
        List<Row> rows = new ArrayList<>();
        for (Row row : lake.read(TABLE)
                .filter(col("publication_id").equalTo(id))
                .orderBy("table_name")
                .collectAsList()) {
            TableName table = TableName.of(row.getAs("table_name"));
            rows.add(RowFactory.create(
                    nextId,
                    table.toString(),
                    next.get(table).version(),
                    row.getAs("content_hash"),
                    row.getAs("row_count"),
                    row.getAs("fingerprint"),
                    row.getAs("code_version"),
                    row.getAs("parameters"),
                    now));
        }
        commit(lake, rows, nextId);
        return new Publication(nextId, next);
    }

    private static void commit(Lake lake, List<Row> rows, long id) {
        TableContract contract = lake.contracts().table(TABLE);
        Dataset<Row> data = lake.spark().createDataFrame(rows, contract.schema());
        if (lake.append(contract, data, "publication-" + id).isEmpty()) {
            throw new LakeException(
                    "another run made publication %d meanwhile; run again to publish on top of it".formatted(id));
        }
    }
}
