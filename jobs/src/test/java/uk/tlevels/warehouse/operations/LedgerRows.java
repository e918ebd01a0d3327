package uk.tlevels.warehouse.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** A warehouse that is nothing but ledgers, written row by row without Spark. */
final class LedgerRows implements AutoCloseable {
    private final Settings settings;
    private final Warehouse warehouse;

    LedgerRows(Path folder, Map<String, String> overrides) {
        Map<String, String> all = new TreeMap<>(overrides);
        all.put("warehouse.uri", folder.resolve("warehouse").toString());
        this.settings = Settings.read(List.of(), all);
        this.warehouse = Warehouse.open(settings, Progress.silent());
    }

    Settings settings() {
        return settings;
    }

    Warehouse warehouse() {
        return warehouse;
    }

    Ledgers read() {
        return Ledgers.read(warehouse.lake());
    }

    void command(String name, int code, String started, String finished) {
        append(
                "ops.command_ledger",
                Map.of(
                        "command_id",
                        name + started,
                        "command",
                        name,
                        "outcome",
                        code == 0 ? "done" : "failed",
                        "exit_code",
                        code,
                        "run_by",
                        "somebody",
                        "code_version",
                        "1",
                        "started_at",
                        Instant.parse(started),
                        "finished_at",
                        Instant.parse(finished)));
    }

    void step(String run, String table, String status, long rows, String finished) {
        append(
                "ops.run_ledger",
                Map.of(
                        "run_id",
                        run,
                        "step",
                        table,
                        "status",
                        status,
                        "row_count",
                        rows,
                        "started_at",
                        Instant.parse(finished).minusSeconds(2),
                        "finished_at",
                        Instant.parse(finished)));
    }

    void finding(String run, String table, String rule, String severity, long rows, String found) {
        append(
                "ops.quality_findings",
                Map.of(
                        "run_id",
                        run,
                        "table_name",
                        table,
                        "rule",
                        rule,
                        "severity",
                        severity,
                        "finding_count",
                        rows,
                        "examples",
                        "[]",
                        "description",
                        "A rule.",
                        "found_at",
                        Instant.parse(found)));
    }

    void file(String source, String slice, String submitted, String status, long rows, String finished) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "file_id",
                source + slice + submitted,
                "load_id",
                source + slice,
                "file_name",
                slice + ".file",
                "uri",
                "file:/" + source + "/" + slice + submitted,
                "bytes",
                rows * 100,
                "modified_at",
                Instant.parse(finished),
                "source",
                source,
                "status",
                status,
                "rows_read",
                rows + 1));
        values.putAll(Map.of(
                "layout",
                "1",
                "contract_sha256",
                "c",
                "slice",
                slice,
                "rows_loaded",
                rows,
                "rows_quarantined",
                1L,
                "strangers",
                "{}",
                "reason",
                status.equals("loaded") ? "" : "line 1: broken",
                "table_version",
                1L,
                "started_at",
                Instant.parse(finished),
                "finished_at",
                Instant.parse(finished)));
        if (!submitted.isEmpty()) {
            values.put("submitted_at", Instant.parse(submitted + "T09:00:00Z"));
        }
        append("ops.file_ledger", values);
    }

    private void append(String table, Map<String, Object> values) {
        try {
            warehouse.lake().writer().appendPlain(TableName.of(table), List.of(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
