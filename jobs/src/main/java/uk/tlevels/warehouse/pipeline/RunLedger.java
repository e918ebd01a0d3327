package uk.tlevels.warehouse.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.ingest.FileResult;
import uk.tlevels.warehouse.ingest.Ingest;
import uk.tlevels.warehouse.ingest.IngestReport;
import uk.tlevels.warehouse.lake.CommitId;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.Retries;

/** Writes {@code ops.run_ledger} and {@code ops.quality_findings}. */
final class RunLedger {
    private static final TableName RUNS = TableName.of("ops.run_ledger");
    private static final TableName FINDINGS = TableName.of("ops.quality_findings");

    private final Lake lake;
    private final Retries retries;

    RunLedger(Lake lake, Retries retries) {
        this.lake = lake;
        this.retries = retries;
    }

    void record(String runId, Collection<StepResult> results, Instant now) {
        List<Row> rows = new ArrayList<>();
        for (StepResult result : results) {
            row(runId, result, now).ifPresent(rows::add);
        }
        append(RUNS, rows, runId);
    }

    /** An ingest of this run that brought files or had to try again. */
    void ingested(String runId, IngestReport report, Instant started, Instant now) {
        long rows = report.entries(FileResult.Outcome.LOADED).stream()
                .mapToLong(e -> e.result().counts().loaded())
                .sum();
        if (!report.entries().isEmpty() || retries.count(Ingest.STEP) > 0) {
            Row row = RowFactory.create(
                    runId, Ingest.STEP, "built", rows, null, null, started, now, retries.count(Ingest.STEP));
            append(RUNS, List.of(row), runId + "-" + Ingest.STEP);
        }
    }

    private Optional<Row> row(String runId, StepResult result, Instant now) {
        String step = result.table().toString();
        int again = retries.count(step);
        Row row = null;
        if (result instanceof StepResult.Built built) {
            row = RowFactory.create(
                    runId,
                    step,
                    status(built),
                    built.pin().rows(),
                    built.pin().version(),
                    null,
                    built.started(),
                    built.finished(),
                    again);
        } else if (result instanceof StepResult.Failed failed) {
            row = RowFactory.create(
                    runId, step, "failed", null, null, failed.reason(), failed.started(), failed.finished(), again);
        } else if (result instanceof StepResult.Skipped skipped) {
            row = RowFactory.create(
                    runId, step, "skipped", null, null, skipped.because() + " was not built", now, now, again);
        }
        return Optional.ofNullable(row);
    }

    private static String status(StepResult.Built built) {
        if (built.origin() == StepResult.Origin.RESUMED) {
            return "resumed";
        }
        return built.change() == StepResult.Change.NONE ? "unchanged" : "built";
    }

    void findings(String runId, List<Finding> findings, Instant now) {
        append(
                FINDINGS,
                findings.stream()
                        .map(f -> RowFactory.create(
                                runId,
                                f.table().toString(),
                                f.rule(),
                                f.severity().name().toLowerCase(Locale.ROOT),
                                f.count(),
                                f.examples(),
                                f.description(),
                                now))
                        .toList(),
                runId);
    }

    private void append(TableName table, List<Row> rows, String id) {
        if (!rows.isEmpty()) {
            TableContract contract = lake.contracts().table(table);
            retries.of(table.toString(), () -> lake.writer().append(contract, rows, CommitId.of(id)));
        }
    }
}
