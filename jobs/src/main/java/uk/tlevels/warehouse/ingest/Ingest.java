package uk.tlevels.warehouse.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.Retries;

/**
 * Takes landed files in: each file once, by its SHA-256; each source in one load, which is one commit to its bronze
 * table; all of them in one commit to the file ledger. A file that cannot be read is refused and does not stop others.
 */
public final class Ingest {
    /** What the run ledger calls an ingest. */
    public static final String STEP = "ingest";

    private final Lake lake;
    private final LoadProgress progress;
    private final Clock clock;
    private final Retries retries;
    private final Landing landing;
    private final Map<String, SourceContract> contracts;

    /** An ingest into a lake. */
    public Ingest(Lake lake, LoadProgress progress, Clock clock, Retries retries) {
        this.lake = lake;
        this.progress = progress;
        this.clock = clock;
        this.retries = retries;
        this.landing = new Landing(lake.hadoop());
        this.contracts = lake.contracts().sources().stream()
                .collect(Collectors.toMap(SourceContract::name, c -> c, (a, b) -> a, TreeMap::new));
    }

    /**
     * Takes in the files at and below some places.
     *
     * @param uris folders or files
     * @param runId the run that asks for it
     */
    public IngestReport run(List<String> uris, String runId) {
        FileLedger ledger = FileLedger.read(lake);
        List<LandedFile> skipped = new ArrayList<>();
        List<LedgerEntry> standing = new ArrayList<>();
        List<LandedFile> ignored = new ArrayList<>();
        List<LedgerEntry> entries = new ArrayList<>();
        Map<String, Map<String, SourceFile>> fresh = new TreeMap<>();
        for (Recognised recognised : Recogniser.of(contracts.values(), landing.opener())
                .recognise(landing.files(uris, ledger::fingerprint))) {
            if (recognised instanceof Recognised.Ignored) {
                ignored.add(recognised.file());
            } else if (recognised instanceof Recognised.Refused refused) {
                Optional<LedgerEntry> before = ledger.settled(refused.file().sha256(), allContracts(lake.contracts()));
                if (before.isPresent()) {
                    standing.add(before.get());
                } else if (entries.stream()
                        .noneMatch(e -> e.fileId().equals(refused.file().sha256()))) {
                    entries.add(refuse(refused, runId));
                } else {
                    skipped.add(refused.file());
                }
            } else if (recognised instanceof Recognised.Known known) {
                SourceFile file = known.source();
                Optional<LedgerEntry> before = ledger.settled(
                        file.id(), contract(file.source()).table().sha256());
                boolean twice = before.isEmpty()
                        && fresh.computeIfAbsent(file.source(), s -> new TreeMap<>())
                                        .putIfAbsent(file.id(), file)
                                != null;
                if (before.filter(e -> e.outcome() == LedgerEntry.Outcome.REFUSED)
                        .isPresent()) {
                    standing.add(before.get());
                } else if (before.isPresent() || twice) {
                    skipped.add(file.file());
                }
            }
        }
        entries.addAll(load(fresh, ledger));
        retries.of(STEP, () -> {
            ledger.append(entries);
            return entries;
        });
        return new IngestReport(entries, skipped, standing, ignored, absent(ledger));
    }

    private SourceContract contract(String source) {
        return contracts.get(source);
    }

    /** A file that no contract recognises is tried again once any contract has changed. */
    private LedgerEntry refuse(Recognised.Refused refused, String runId) {
        LandedFile file = refused.file();
        Instant now = clock.instant();
        return new LedgerEntry(
                file.sha256(),
                runId,
                file.name(),
                file.uri(),
                file.bytes(),
                file.modifiedAt(),
                Optional.empty(),
                allContracts(lake.contracts()),
                LedgerEntry.Outcome.REFUSED,
                refused.place() + ": " + refused.rule() + ": " + refused.reason(),
                LedgerEntry.Counts.NONE,
                "{}",
                Optional.empty(),
                now,
                now);
    }

    private static String allContracts(Contracts contracts) {
        return Sha256.of(contracts.sources().stream()
                .map(s -> s.table().sha256())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** Loads side by side: the driver's waits of one source hide behind the work of another. */
    private List<LedgerEntry> load(Map<String, Map<String, SourceFile>> fresh, FileLedger ledger) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        ExecutorService workers =
                Executors.newFixedThreadPool(lake.spark().sparkContext().defaultParallelism());
        try {
            Loader loader = Loader.of(
                    fresh.values().stream()
                            .flatMap(files -> files.values().stream())
                            .toList(),
                    lake,
                    landing.opener());
            List<Future<List<LedgerEntry>>> loads = new ArrayList<>();
            fresh.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(
                            java.util.Comparator.comparingLong(files -> -bytes(files.values()))))
                    .forEach(e -> loads.add(workers.submit(() -> retries.of(
                            STEP,
                            () -> load(
                                    contract(e.getKey()),
                                    List.copyOf(e.getValue().values()),
                                    ledger,
                                    loader)))));
            List<LedgerEntry> entries = new ArrayList<>();
            for (Future<List<LedgerEntry>> load : loads) {
                entries.addAll(load.get());
            }
            return entries;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static long bytes(Collection<SourceFile> files) {
        return files.stream().mapToLong(SourceFile::bytes).sum();
    }

    private List<LedgerEntry> load(SourceContract contract, List<SourceFile> files, FileLedger ledger, Loader loader) {
        Instant started = clock.instant();
        HeldBack decision = HeldBack.decide(files, ledger.current(contract.name()));
        String loadId = loadId(contract, decision.load());
        List<LedgerEntry> entries = new ArrayList<>();
        if (!decision.load().isEmpty()) {
            progress.loading(contract.name(), decision.load().size(), bytes(decision.load()));
            Loader.Loaded loaded = loader.load(contract, decision.load(), loadId);
            long rows = 0;
            for (SourceFile file : decision.load()) {
                LoadTask.FileOutcome outcome = loaded.files().get(file.id());
                boolean good = outcome.refusal().isEmpty();
                rows += outcome.counts().loaded();
                entries.add(entry(
                        contract,
                        file,
                        loadId,
                        good ? LedgerEntry.Outcome.LOADED : LedgerEntry.Outcome.REFUSED,
                        outcome,
                        good ? loaded.tableVersion() : Optional.empty(),
                        started));
            }
            progress.loaded(contract.name(), decision.load().size(), rows);
        }
        Map<SourceFile, String> superseded = new HashMap<>(decision.superseded());
        superseded.forEach((file, by) -> entries.add(entry(
                contract,
                file,
                loadId,
                LedgerEntry.Outcome.SUPERSEDED,
                new LoadTask.FileOutcome("a newer submission is held: " + by, LedgerEntry.Counts.NONE, "{}"),
                Optional.empty(),
                started)));
        return entries;
    }

    private LedgerEntry entry(
            SourceContract contract,
            SourceFile file,
            String loadId,
            LedgerEntry.Outcome outcome,
            LoadTask.FileOutcome said,
            Optional<Long> tableVersion,
            Instant started) {
        return new LedgerEntry(
                file.id(),
                loadId,
                file.file().name(),
                file.file().uri(),
                file.bytes(),
                file.file().modifiedAt(),
                Optional.of(new LedgerEntry.Origin(contract.name(), file.layout(), file.slice(), file.submittedAt())),
                contract.table().sha256(),
                outcome,
                said.refusal(),
                said.counts(),
                said.strangers(),
                tableVersion,
                started,
                clock.instant());
    }

    /** The same files under the same contract are the same load, so that a load that is tried again commits once. */
    private static String loadId(SourceContract contract, List<SourceFile> files) {
        return contract.name()
                + "-"
                + Sha256.of(contract.table().sha256()
                                + files.stream().map(SourceFile::id).sorted().collect(Collectors.joining("\n")))
                        .substring(0, 16);
    }

    private Set<String> absent(FileLedger ledger) {
        Set<String> absent = new TreeSet<>(contracts.keySet());
        absent.removeAll(ledger.holdings().keySet());
        return absent;
    }
}
