package uk.tlevels.warehouse.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;

/** Writes {@code ops.run_ledger} and {@code ops.quality_findings}. */
final class RunLedger {
    private static final TableName RUNS = TableName.of("ops.run_ledger");
    private static final TableName FINDINGS = TableName.of("ops.quality_findings");

    private final Lake lake;

    RunLedger(Lake lake) {
        this.lake = lake;
    }

    void record(String runId, Collection<StepResult> results, Instant now) {
        List<Row> rows = new ArrayList<>();
        for (StepResult result : results) {
            row(runId, result, now).ifPresent(rows::add);
        }
        append(RUNS, rows, runId);
    }

    private static java.util.Optional<Row> row(String runId, StepResult result, Instant now) {
        String step = result.table().toString();
        Row row = null;
        if (result instanceof StepResult.Built built) {
            row = RowFactory.create(
                    runId,
                    step,
                    built.change() == StepResult.Change.NONE ? "unchanged" : "built",
                    built.pin().rows(),
                    built.pin().version(),
                    null,
                    built.started(),
                    built.finished());
        } else if (result instanceof StepResult.Failed failed) {
            row = RowFactory.create(
                    runId, step, "failed", null, null, failed.reason(), failed.started(), failed.finished());
        } else if (result instanceof StepResult.Skipped skipped) {
            row = RowFactory.create(runId, step, "skipped", null, null, skipped.because() + " was not built", now, now);
        }
        return java.util.Optional.ofNullable(row);
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

    private void append(TableName table, List<Row> rows, String runId) {
        if (!rows.isEmpty()) {
            TableContract contract = lake.contracts().table(table);
            lake.append(contract, lake.spark().createDataFrame(rows, contract.schema()), runId);
        }
    }
}
