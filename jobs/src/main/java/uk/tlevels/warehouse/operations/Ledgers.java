package uk.tlevels.warehouse.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.ingest.FileLedger;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.read.StoredRow;
import uk.tlevels.warehouse.pipeline.PublicationLog;

/**
 * The ledgers of a warehouse as they stand.
 *
 * @param commands every command that ended, oldest first
 * @param steps what runs did, step by step, oldest first
 * @param findings what their checks found, oldest first
 * @param files which files were taken in
 * @param publications what was made visible
 */
public record Ledgers(
        List<Command> commands,
        List<StepRun> steps,
        List<Finding> findings,
        FileLedger files,
        PublicationLog publications) {
    private static final Set<String> BUILT = Set.of("built", "unchanged", "resumed");

    /** Copies the lists. */
    public Ledgers {
        commands = List.copyOf(commands);
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /** Reads them; needs no Spark. */
    public static Ledgers read(Lake lake) {
        return new Ledgers(
                lake.rows(TableName.of("ops.command_ledger")).stream()
                        .map(Command::of)
                        .sorted(Comparator.comparing(Command::finished))
                        .toList(),
                lake.rows(TableName.of("ops.run_ledger")).stream()
                        .map(StepRun::of)
                        .sorted(Comparator.comparing(StepRun::finished))
                        .toList(),
                lake.rows(TableName.of("ops.quality_findings")).stream()
                        .map(Finding::of)
                        .sorted(Comparator.comparing(Finding::found))
                        .toList(),
                FileLedger.read(lake),
                PublicationLog.read(lake));
    }

    /**
     * A command.
     *
     * @param name what it is called, e.g. {@code run}
     * @param exitCode what it ended with; empty when it was interrupted
     */
    public record Command(String name, OptionalInt exitCode, Instant started, Instant finished) {
        private static Command of(StoredRow row) {
            return new Command(
                    row.text("command").orElseThrow(),
                    row.number("exit_code")
                            .map(code -> OptionalInt.of(code.intValue()))
                            .orElse(OptionalInt.empty()),
                    row.time("started_at").orElseThrow(),
                    row.time("finished_at").orElseThrow());
        }

        /** Whether it did all that was asked. */
        public boolean succeeded() {
            return exitCode.equals(OptionalInt.of(0));
        }

        /** How long it took. */
        public Duration took() {
            return Duration.between(started, finished);
        }

        /** Whether something happened while it was at work. */
        public boolean spans(Instant moment) {
            return !moment.isBefore(started) && !moment.isAfter(finished);
        }
    }

    /**
     * A step of a run.
     *
     * @param step the table that it builds, or {@code ingest}
     * @param rows how many were written, where it wrote any
     */
    public record StepRun(
            String runId, String step, String status, Optional<Long> rows, Instant started, Instant finished) {
        private static StepRun of(StoredRow row) {
            return new StepRun(
                    row.text("run_id").orElseThrow(),
                    row.text("step").orElseThrow(),
                    row.text("status").orElseThrow(),
                    row.number("row_count"),
                    row.time("started_at").orElseThrow(),
                    row.time("finished_at").orElseThrow());
        }

        /** Whether its table was written and checked. */
        public boolean isBuilt() {
            return BUILT.contains(status);
        }
    }

    /** Rows of a table that break one of its rules. */
    public record Finding(
            String runId, String table, String rule, String severity, long rows, String description, Instant found) {
        private static Finding of(StoredRow row) {
            return new Finding(
                    row.text("run_id").orElseThrow(),
                    row.text("table_name").orElseThrow(),
                    row.text("rule").orElseThrow(),
                    row.text("severity").orElseThrow(),
                    row.number("finding_count").orElse(0L),
                    row.text("description").orElse(""),
                    row.time("found_at").orElseThrow());
        }
    }
}
