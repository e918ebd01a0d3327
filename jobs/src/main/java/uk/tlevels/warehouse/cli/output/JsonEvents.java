package uk.tlevels.warehouse.cli.output;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.ingest.FileResult;
import uk.tlevels.warehouse.ingest.IngestReport;
import uk.tlevels.warehouse.operations.JsonLine;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.RunReport;
import uk.tlevels.warehouse.pipeline.StepResult;

/** Tells another program what is going on: one JSON object a line, each with {@code event} and {@code at} (jobs/OPERATIONS.md). */
final class JsonEvents implements Progress {
    /** What an end says of tables, which an ingest builds and publishes none of. */
    private static final List<String> NOT_OF_INGEST = List.of(
            "run_id",
            "tables_built",
            "tables_failed",
            "tables_skipped",
            "tables_up_to_date",
            "publication",
            "published");

    private final PrintWriter out;
    private final Clock clock;
    private final Instant started;

    JsonEvents(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.started = clock.instant();
    }

    synchronized void event(String name, Map<String, ?> values) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event", name);
        event.put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS));
        event.putAll(values);
        out.println(JsonLine.of(event));
        out.flush();
    }

    @Override
    public void waiting(String holder) {
        event("waiting", Map.of("holder", holder));
    }

    @Override
    public void phase(String name) {
        event("phase", Map.of("phase", name));
    }

    @Override
    public void loading(String source, int files, long bytes) {
        event("loading", JsonValues.of("source", source, "files", files, "bytes", bytes));
    }

    @Override
    public void loaded(String source, int files, long rows) {
        event("loaded", JsonValues.of("source", source, "files", files, "rows", rows));
    }

    @Override
    public void started(TableName table) {
        event("step_started", Map.of("table", table.toString()));
    }

    @Override
    public void finished(TableName table, long rows) {
        event("step_finished", JsonValues.of("table", table.toString(), "rows", rows));
    }

    @Override
    public void failed(TableName table, String reason) {
        event("step_failed", JsonValues.of("table", table.toString(), "reason", reason));
    }

    @Override
    public void skipped(TableName table, TableName because) {
        event("step_skipped", JsonValues.of("table", table.toString(), "because", because.toString()));
    }

    void ended(RunReport report, int code) {
        report.ingest().ifPresent(this::files);
        report.findings()
                .forEach(finding -> event(
                        "finding",
                        JsonValues.of(
                                "table",
                                finding.table().toString(),
                                "rule",
                                finding.rule(),
                                "severity",
                                finding.severity().name().toLowerCase(java.util.Locale.ROOT),
                                "rows",
                                finding.count())));
        Map<String, Object> values = counts(report.ingest());
        values.put("run_id", report.runId());
        values.put("tables_built", report.built().size());
        values.put("tables_failed", count(report, StepResult.Failed.class));
        values.put("tables_skipped", count(report, StepResult.Skipped.class));
        values.put("tables_up_to_date", count(report, StepResult.Current.class));
        values.put("publication", report.publication());
        values.put("published", report.published());
        values.put("seconds", report.elapsed().toMillis() / 1e3);
        values.put("exit_code", code);
        event("ended", values);
    }

    void ended(IngestReport report, int code) {
        files(report);
        Map<String, Object> values = counts(Optional.of(report));
        NOT_OF_INGEST.forEach(key -> values.put(key, Optional.empty()));
        values.put("seconds", Duration.between(started, clock.instant()).toMillis() / 1e3);
        values.put("exit_code", code);
        event("ended", values);
    }

    private void files(IngestReport report) {
        report.keptOut()
                .forEach(entry -> event(
                        entry.result().outcome() == FileResult.Outcome.REFUSED ? "file_refused" : "file_held_back",
                        JsonValues.of(
                                "file",
                                entry.fileName(),
                                "reason",
                                entry.result().reason())));
    }

    /** What became of files, each of nothing where none were to be taken in. */
    private static Map<String, Object> counts(Optional<IngestReport> report) {
        return JsonValues.of(
                "files_loaded",
                report.map(r -> r.entries(FileResult.Outcome.LOADED).size()),
                "files_kept_out",
                report.map(r -> r.keptOut().size()),
                "rows_loaded",
                report.map(IngestReport::rowsLoaded),
                "rows_set_aside",
                report.map(IngestReport::rowsQuarantined));
    }

    private static long count(RunReport report, Class<? extends StepResult> kind) {
        return report.steps().values().stream().filter(kind::isInstance).count();
    }
}
