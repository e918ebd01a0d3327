package uk.tlevels.warehouse.pipeline;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import uk.tlevels.warehouse.config.BuildParameters;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.ingest.FileLedger;
import uk.tlevels.warehouse.lake.CommitId;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.LakeException;
import uk.tlevels.warehouse.lake.read.StoredRow;

/**
 * A set of table versions that becomes visible in one commit to {@code ops.published}.
 *
 * @param id ascending from 1; 0 stands for nothing published yet
 * @param runId the run that made it
 * @param tables what is visible of each table
 * @param keyCheck the check value of the key that pseudonyms are under; none in publications of contract version 1.1.0
 */
public record Publication(long id, String runId, Map<TableName, Pin> tables, Optional<String> keyCheck) {
    /** Before anything was published. */
    private static final Publication NONE = new Publication(0, "", Map.of(), Optional.empty());

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
        List<StoredRow> rows = lake.rows(TABLE);
        long latest = rows.stream().mapToLong(Publication::id).max().orElse(NONE.id());
        String runId = NONE.runId();
        Optional<String> keyCheck = NONE.keyCheck();
        Map<TableName, Pin> tables = new TreeMap<>();
        for (StoredRow row : rows) {
            if (id(row) == latest) {
                runId = row.text("run_id").orElse("");
                keyCheck = row.text("pseudonym_check");
                tables.put(TableName.of(row.text("table_name").orElseThrow()), pin(row));
            }
        }
        return new Publication(latest, runId, tables, keyCheck);
    }

    /** What a row of {@code ops.published} makes visible. */
    static Pin pin(StoredRow row) {
        return new Pin(
                row.number("table_version").orElseThrow(),
                row.text("content_hash").orElseThrow(),
                row.number("row_count").orElseThrow(),
                row.text("fingerprint").orElseThrow());
    }

    private static long id(StoredRow row) {
        return row.number("publication_id").orElseThrow();
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
     * Makes a set of table versions visible, in one commit. Asking again after an answer was lost is safe.
     *
     * @param runId the run that asks
     * @param keyCheck the check value of the key that pseudonyms are under
     * @throws LakeException when another run published since this publication was read
     */
    public Publication publish(
            Lake lake,
            String runId,
            Map<TableName, Pin> next,
            BuildParameters parameters,
            String codeVersion,
            Optional<String> keyCheck,
            Instant now) {
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
                                now,
                                runId,
                                keyCheck.orElse(null)))
                        .toList();
        commit(lake, runId, rows, nextId);
        return new Publication(nextId, runId, next, keyCheck);
    }

    /**
     * Makes other versions of the same rows visible, in one commit. Everything else is said of them as it was before.
     *
     * @param runId the run that asks
     * @param versions the tables that moved, with their new versions
     * @throws LakeException when another run published since this publication was read
     */
    public Publication move(Lake lake, String runId, Map<TableName, Long> versions, Instant now) {
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
                    now,
                    runId,
                    keyCheck.orElse(null)));
        }
        commit(lake, runId, rows, nextId);
        return new Publication(nextId, runId, next, keyCheck);
    }

    private static void commit(Lake lake, String runId, List<Row> rows, long id) {
        TableContract contract = lake.contracts().table(TABLE);
        boolean taken = lake.writer()
                .append(contract, rows, new CommitId("publications", id))
                .isEmpty();
        if (taken && !latest(lake).runId().equals(runId)) {
            throw new LakeException(
                    "another run made publication %d meanwhile; run again to publish on top of it".formatted(id));
        }
    }
}
