package uk.tlevels.warehouse.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.ingest.FileLedger;
import uk.tlevels.warehouse.ingest.IngestReport;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.Lease;
import uk.tlevels.warehouse.lake.Retries;

/** One build: tables are brought up to date, what is wrong with them is noted, and they become visible together or not at all. */
final class Build {
    private final Warehouse warehouse;
    private final Lake lake;
    private final StepGraph graph;
    private final Fingerprints fingerprints;
    private final Retries retries;
    private final Progress progress;
    private final Clock clock;

    Build(Warehouse warehouse, Fingerprints fingerprints, Retries retries) {
        this.warehouse = warehouse;
        this.lake = warehouse.lake();
        this.graph = warehouse.steps().graph();
        this.fingerprints = fingerprints;
        this.retries = retries;
        this.progress = warehouse.progress();
        this.clock = warehouse.clock();
    }

    /**
     * Brings tables up to date and publishes them, unless one failed.
     *
     * @param runId what names the run in the ledgers
     * @param lease that no other process changes the warehouse
     * @param ingest what was taken in before
     * @param started when the run began
     */
    RunReport run(RunOptions options, String runId, Lease lease, Optional<IngestReport> ingest, Instant started) {
        progress.phase("build");
        Set<TableName> selected = options.selected();
        Set<TableName> tables = selected.isEmpty()
                ? new TreeSet<>(graph.inOrder().stream().map(Step::table).toList())
                : graph.withUpstream(selected);
        Publication before = warehouse.published();
        Map<String, FileLedger.Holding> holdings = FileLedger.read(lake).holdings();
        Builder.Outcome outcome = upToDate(tables, before, holdings)
                .orElseGet(() -> new Builder(lake, graph, fingerprints, retries, options.resume(), progress, clock)
                        .build(before, holdings, tables));
        RunReport report =
                new RunReport(runId, ingest, outcome.results(), outcome.findings(), before.id(), false, Duration.ZERO);
        if (!report.succeeded()) {
            lake.requireSpark();
        }
        RunLedger ledger = new RunLedger(lake, retries);
        Instant now = clock.instant();
        ledger.findings(runId, outcome.findings(), now);
        ledger.record(runId, outcome.results().values(), now);
        Publication after = before;
        if (report.succeeded()) {
            Map<TableName, Publication.Pin> next =
                    next(before, outcome.results().values(), holdings);
            if (!next.equals(before.tables())) {
                lease.check();
                after = retries.of(
                        "publish",
                        () -> before.publish(
                                lake,
                                runId,
                                next,
                                fingerprints.parameters(),
                                fingerprints.codeVersion(),
                                Optional.of(fingerprints.keyCheck()).filter(check -> !check.isEmpty()),
                                now));
            }
            restore(after, outcome.results().keySet());
        } else {
            restore(before, outcome.results().keySet());
        }
        return new RunReport(
                runId,
                ingest,
                outcome.results(),
                outcome.findings(),
                after.id(),
                after.id() != before.id(),
                Duration.between(started, clock.instant()));
    }

    /** What a build comes to when every table is what it would build again; empty when one is not. Needs no Spark. */
    private Optional<Builder.Outcome> upToDate(
            Set<TableName> selected, Publication published, Map<String, FileLedger.Holding> holdings) {
        List<Step> steps = graph.inOrder().stream()
                .filter(step -> selected.contains(step.table()))
                .toList();
        Map<TableName, Publication.Pin> current = current(steps, published, holdings, fingerprints);
        if (current.size() < steps.size()) {
            return Optional.empty();
        }
        Map<TableName, StepResult> results = new TreeMap<>();
        current.forEach((table, pin) -> results.put(table, new StepResult.Current(table, pin)));
        return Optional.of(new Builder.Outcome(results, List.of()));
    }

    /**
     * The published versions that a build would make again: those of the published fingerprint, whose inputs are among them
     * too.
     *
     * @param steps each after those that it reads from
     */
    static Map<TableName, Publication.Pin> current(
            List<Step> steps,
            Publication published,
            Map<String, FileLedger.Holding> holdings,
            Fingerprints fingerprints) {
        Map<TableName, String> contents = new TreeMap<>();
        holdings.forEach((source, holding) -> contents.put(new TableName(Zone.BRONZE, source), holding.fingerprint()));
        Map<TableName, Publication.Pin> current = new TreeMap<>();
        Set<TableName> stale = new TreeSet<>();
        for (Step step : steps) {
            Optional<Publication.Pin> pin = step.inputs().stream().anyMatch(stale::contains)
                    ? Optional.empty()
                    : published.find(step.table()).filter(held -> held.fingerprint()
                            .equals(fingerprints.of(step, contents)));
            pin.ifPresentOrElse(
                    held -> {
                        contents.put(step.table(), held.contentHash());
                        current.put(step.table(), held);
                    },
                    () -> stale.add(step.table()));
        }
        return current;
    }

    /** What becomes visible: what was built, and what was visible and still has a contract. */
    private Map<TableName, Publication.Pin> next(
            Publication before, Collection<StepResult> results, Map<String, FileLedger.Holding> holdings) {
        Map<TableName, Publication.Pin> next = new TreeMap<>(before.tables());
        next.keySet().removeIf(table -> lake.contracts().find(table).isEmpty());
        for (StepResult result : results) {
            if (result instanceof StepResult.Built built) {
                next.put(built.table(), built.pin());
            }
        }
        holdings.forEach(
                (source, holding) -> next.put(new TableName(Zone.BRONZE, source), before.source(source, holding)));
        return next;
    }

    /**
     * Other engines read the newest version of a table: make that the visible one again. This run, or one that was
     * killed, may have written a version that nobody published.
     */
    private void restore(Publication visible, Collection<TableName> tables) {
        for (TableName table : tables) {
            visible.find(table).ifPresent(pin -> {
                if (lake.holdsNewer(table, pin.version())) {
                    lake.writer().restore(table, pin.version());
                }
                lake.pin(table, pin.version());
            });
        }
    }
}
