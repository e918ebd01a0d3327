package uk.tlevels.warehouse.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.ingest.IngestReport;

/**
 * What one run did.
 *
 * @param runId the run, the key of {@code ops.run_ledger}
 * @param ingest what became of the landed files; empty for a build alone
 * @param steps what became of each step
 * @param findings what the checks found
 * @param publication the publication that readers see after the run; 0 when there is none
 * @param published whether the run made that publication
 * @param elapsed how long it took
 */
public record RunReport(
        String runId,
        Optional<IngestReport> ingest,
        Map<TableName, StepResult> steps,
        List<Finding> findings,
        long publication,
        boolean published,
        Duration elapsed) {
    /** Copies the collections. */
    public RunReport {
        steps = Map.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /** Whether every step ran and no check of severity error found anything. */
    public boolean succeeded() {
        return steps.values().stream().noneMatch(s -> s instanceof StepResult.Failed || s instanceof StepResult.Skipped)
                && findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    }

    /** The tables that were written. */
    public List<StepResult.Built> built() {
        return steps.values().stream()
                .flatMap(s -> s instanceof StepResult.Built built
                        ? java.util.stream.Stream.of(built)
                        : java.util.stream.Stream.empty())
                .sorted(java.util.Comparator.comparing(StepResult.Built::table))
                .toList();
    }
}
