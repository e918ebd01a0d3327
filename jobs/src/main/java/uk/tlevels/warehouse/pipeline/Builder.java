package uk.tlevels.warehouse.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.ingest.FileLedger;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.Retries;
import uk.tlevels.warehouse.lake.WrittenVersion;

/**
 * Brings tables up to date: builds those whose fingerprint differs from the published one, independent ones side by
 * side, each after what it reads. A table whose rows come out as they were leaves the tables after it alone.
 */
final class Builder {

    private final Lake lake;
    private final Lake lakeForFewRows;
    private final StepGraph graph;
    private final Fingerprints fingerprints;
    private final Retries retries;
    private final boolean resume;
    private final Progress progress;
    private final Clock clock;

    Builder(
            Lake lake,
            StepGraph graph,
            Fingerprints fingerprints,
            Retries retries,
            boolean resume,
            Progress progress,
            Clock clock) {
        this.lake = lake;
        this.lakeForFewRows = lake.forFewRows();
        SessionVariables.declare(lakeForFewRows.spark(), fingerprints.parameters());
        this.graph = graph;
        this.fingerprints = fingerprints;
        this.retries = retries;
        this.resume = resume;
        this.progress = progress;
        this.clock = clock;
    }

    /** What a build did, and what is wrong with what it built. */
    record Outcome(Map<TableName, StepResult> results, List<Finding> findings) {}

    Outcome build(Publication published, Map<String, FileLedger.Holding> holdings, Set<TableName> selected) {
        Map<TableName, String> hashes = new ConcurrentHashMap<>();
        Map<TableName, Long> rows = new ConcurrentHashMap<>();
        holdings.forEach((source, holding) -> {
            TableName table = new TableName(Zone.BRONZE, source);
            hashes.put(table, holding.fingerprint());
            Publication.Pin pin = published.source(source, holding);
            rows.put(table, pin.rows());
            pin(table, pin.version());
        });
        SlicedBuild slices = new SlicedBuild(lakeForFewRows, fingerprints, published, hashes);
        List<Finding> findings = java.util.Collections.synchronizedList(new ArrayList<>());
        Map<TableName, CompletableFuture<StepResult>> futures = new TreeMap<>();
        ExecutorService workers =
                Executors.newFixedThreadPool(lake.spark().sparkContext().defaultParallelism());
        try {
            for (Step step : graph.inOrder()) {
                if (!selected.contains(step.table())) {
                    continue;
                }
                List<CompletableFuture<StepResult>> before =
                        graph.upstream(step.table()).stream().map(futures::get).toList();
                futures.put(
                        step.table(),
                        CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                                .thenApplyAsync(
                                        done -> run(
                                                step,
                                                before.stream()
                                                        .map(CompletableFuture::join)
                                                        .toList(),
                                                published,
                                                hashes,
                                                rows,
                                                slices,
                                                findings),
                                        workers));
            }
            Map<TableName, StepResult> results = new TreeMap<>();
            futures.forEach((table, future) -> results.put(table, future.join()));
            return new Outcome(results, List.copyOf(findings));
        } finally {
            workers.shutdownNow();
        }
    }

    private StepResult run(
            Step step,
            List<StepResult> before,
            Publication published,
            Map<TableName, String> hashes,
            Map<TableName, Long> rows,
            SlicedBuild slices,
            List<Finding> findings) {
        Optional<TableName> broken = before.stream()
                .filter(r -> r instanceof StepResult.Failed || r instanceof StepResult.Skipped)
                .map(StepResult::table)
                .findFirst();
        if (broken.isPresent()) {
            progress.skipped(step.table(), broken.get());
            return new StepResult.Skipped(step.table(), broken.get());
        }
        Instant started = clock.instant();
        try {
            String fingerprint = fingerprints.of(step, hashes);
            Optional<Publication.Pin> held = published.find(step.table());
            if (held.isPresent() && held.get().fingerprint().equals(fingerprint)) {
                hashes.put(step.table(), held.get().contentHash());
                rows.put(step.table(), held.get().rows());
                return new StepResult.Current(step.table(), held.get());
            }
            progress.started(step.table());
            Version version = retries.of(step.table().toString(), () -> version(step, fingerprint, held, rows, slices));
            findings.addAll(version.findings());
            WrittenVersion written = version.written();
            hashes.put(step.table(), written.contentHash());
            rows.put(step.table(), written.rows());
            progress.finished(step.table(), written.rows());
            return new StepResult.Built(
                    step.table(),
                    new Publication.Pin(written.version(), written.contentHash(), written.rows(), fingerprint),
                    held.filter(pin -> pin.contentHash().equals(written.contentHash()))
                                    .isPresent()
                            ? StepResult.Change.NONE
                            : StepResult.Change.CONTENT,
                    version.origin(),
                    started,
                    clock.instant());
        } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not declare
            String reason = Failure.reason(e);
            progress.failed(step.table(), reason);
            Failure.log(step.table(), e);
            return new StepResult.Failed(step.table(), reason, started, clock.instant());
        }
    }

    /** A new version of a table, and what is wrong with it. */
    private record Version(WrittenVersion written, StepResult.Origin origin, List<Finding> findings) {}

    /** Written anew, or found: by an earlier run when resuming, by this one when the answer to its commit was lost. */
    private Version version(
            Step step,
            String fingerprint,
            Optional<Publication.Pin> held,
            Map<TableName, Long> rows,
            SlicedBuild slices) {
        long read = step.inputs().stream()
                .mapToLong(input -> rows.getOrDefault(input, 0L))
                .sum();
        Lake work = lakeForFewRows.suiting(read);
        boolean again = retries.count(step.table().toString()) > 0;
        long published = held.map(Publication.Pin::version).orElse(-1L);
        Optional<WrittenVersion> found = resume || again
                ? lake.labelled(step.table(), fingerprint, published)
                        .flatMap(version -> work.writer().takeUp(step.table(), version))
                : Optional.empty();
        Optional<WrittenVersion> some =
                found.isPresent() ? Optional.empty() : held.flatMap(pin -> slices.write(step, pin, fingerprint));
        WrittenVersion written = found.or(() -> some).orElseGet(() -> whole(step, work, read, fingerprint));
        pin(step.table(), written.version());
        return new Version(
                written,
                found.isPresent() && !again ? StepResult.Origin.RESUMED : StepResult.Origin.COMPUTED,
                new Checks(some.isPresent() ? lakeForFewRows : work).check(step.contract(), written));
    }

    private static WrittenVersion whole(Step step, Lake work, long read, String fingerprint) {
        Dataset<Row> rows = step.rows(work);
        Lake suiting = work.suiting(read, rows);
        return suiting.writer()
                .overwrite(
                        step.contract(),
                        suiting.equals(work) ? rows : step.rows(suiting),
                        // few rows are computed whole at little cost, and kept in one file
                        read > Lake.FEW_ROWS
                                ? step.slicing().map(Slicing::files).stream().toList()
                                : List.of(),
                        fingerprint);
    }

    private void pin(TableName table, long version) {
        lake.pin(table, version);
        lakeForFewRows.pin(table, version);
    }
}
