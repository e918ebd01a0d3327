package uk.tlevels.warehouse.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import uk.tlevels.warehouse.ingest.landing.Landed;
import uk.tlevels.warehouse.ingest.landing.LandedFile;
import uk.tlevels.warehouse.ingest.landing.Landing;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.Retries;

/**
 * Takes landed files in: each file once, by its SHA-256; each source in one load, which is one commit to its bronze
 * table; all of them in one commit to the file ledger. A file that cannot be read is refused and does not stop others.
 */
public final class Ingest {
    /** What the run ledger calls an ingest. */
    public static final String STEP = "ingest";

    /** Clocks of places where files are made are ahead of UTC by no more. */
    private static final int MOST_AHEAD_OF_UTC = 14;

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
     * @param accepted the names of files that somebody has looked at and wants, though they are held back
     */
    public IngestReport run(List<String> uris, String runId, Accepted accepted) {
        FileLedger ledger = FileLedger.read(lake);
        List<LandedFile> skipped = new ArrayList<>();
        List<LedgerEntry> standing = new ArrayList<>();
        Landed landed = landing.files(uris, ledger::fingerprint);
        List<String> ignored = new ArrayList<>(landed.passedOver());
        Map<String, LedgerEntry> refused = new LinkedHashMap<>();
        Map<String, SourceFile> fresh = new TreeMap<>();
        Map<LandedFile, String> copies = new LinkedHashMap<>();
        Map<String, SourceFile> known = new LinkedHashMap<>();
        List<Recognised> all = new ArrayList<>(
                Recogniser.of(contracts.values(), landing.opener(), clock).recognise(landed.files()));
        landed.unreadable()
                .forEach((file, reason) ->
                        all.add(new Recognised.Refused(file, "the whole file", "unreadable", reason)));
        for (Recognised recognised : all) {
            Recognised possible = ofPossibleDate(recognised);
            String id = possible instanceof Recognised.Known one
                    ? one.source().id()
                    : possible.file().sha256();
            if (possible instanceof Recognised.Ignored) {
                ignored.add(possible.file().name());
            } else if (fresh.containsKey(id) || refused.containsKey(id)) {
                copies.put(possible.file(), id);
            } else if (possible instanceof Recognised.Refused why) {
                Optional<LedgerEntry> before = ledger.settled(id, allContracts(lake.contracts()));
                if (before.isEmpty()) {
                    refused.put(id, refuse(why, runId));
                } else if (before.get().keptOut()) {
                    standing.add(before.get().of(why.file()));
                } else {
                    // a copy of what is held, under a name that alone would be refused
                    skipped.add(why.file());
                }
            } else if (possible instanceof Recognised.Known one) {
                SourceFile file = ofItsSlice(one.source(), ledger);
                Optional<LedgerEntry> before = ledger.settled(
                                id, contract(file.source()).table().document().sha256())
                        .filter(e -> e.result().outcome() != FileResult.Outcome.HELD_BACK || !accepted.test(file));
                if (before.isEmpty() || (!before.get().keptOut() && ledger.isBack(file))) {
                    fresh.put(id, file);
                } else if (before.get().keptOut() && !ledger.filledSince(before.get())) {
                    standing.add(before.get().of(file.file()));
                } else if (known.putIfAbsent(id, file) != null) {
                    skipped.add(file.file());
                }
            }
        }
        Map<LedgerEntry, List<BrokenRule>> broken = new HashMap<>();
        refused.values().forEach(e -> broken.put(e, List.of()));
        broken.putAll(load(fresh.values(), ledger, accepted));
        append(ledger, broken.keySet());
        // what stood under another name until just now, and is held no more
        List<SourceFile> uncovered =
                known.values().stream().filter(ledger::isBack).toList();
        Map<LedgerEntry, List<BrokenRule>> again = load(uncovered, ledger, accepted);
        append(ledger, again.keySet());
        broken.putAll(again);
        known.values().stream().filter(file -> !uncovered.contains(file)).forEach(file -> skipped.add(file.file()));
        List<LedgerEntry> entries = byName(broken.keySet());
        copies.forEach((copy, id) -> entries.stream()
                .filter(e -> e.fileId().equals(id) && e.keptOut())
                .findFirst()
                .ifPresentOrElse(e -> standing.add(e.of(copy)), () -> skipped.add(copy)));
        skipped.sort(Comparator.comparing(LandedFile::name));
        return new IngestReport(entries, skipped, standing, ignored, absent(ledger), broken, tooMuchSetAside(entries));
    }

    /** What slice a file is of that was taken in before is known, though its name does not tell. */
    private SourceFile ofItsSlice(SourceFile file, FileLedger ledger) {
        return contract(file.source()).file().isSlicedByParts()
                ? ledger.slice(file).map(file::ofSlice).orElse(file)
                : file;
    }

    private void append(FileLedger ledger, Collection<LedgerEntry> entries) {
        retries.of(STEP, () -> {
            ledger.append(byName(entries));
            return entries;
        });
    }

    private static List<LedgerEntry> byName(Collection<LedgerEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(LedgerEntry::fileName))
                .toList();
    }

    /** A file that says it was submitted after today says so by mistake, and would count as the newest for ever. */
    private Recognised ofPossibleDate(Recognised recognised) {
        Instant now = clock.instant();
        if (recognised instanceof Recognised.Known known
                && known.source().submittedAt().isAfter(now.plus(Duration.ofHours(MOST_AHEAD_OF_UTC)))) {
            return new Recognised.Refused(
                    known.file(),
                    "the whole file",
                    "date",
                    "it or its name says that it is of %s, which is after today"
                            .formatted(LocalDate.ofInstant(known.source().submittedAt(), ZoneOffset.UTC)));
        }
        return recognised;
    }

    private Set<String> tooMuchSetAside(List<LedgerEntry> entries) {
        Map<String, long[]> bySource = new TreeMap<>();
        entries.forEach(e -> e.origin().ifPresent(o -> {
            long[] rows = bySource.computeIfAbsent(o.source(), s -> new long[2]);
            rows[0] += e.result().counts().quarantined();
            rows[1] += e.result().counts().loaded() + e.result().counts().quarantined();
        }));
        Set<String> sources = new TreeSet<>();
        bySource.forEach((source, rows) -> {
            if (rows[0] > contract(source).file().shares().setAside() * rows[1]) {
                sources.add(source);
            }
        });
        return sources;
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
                new LedgerEntry.Place(file.uri(), file.bytes(), file.modifiedAt()),
                Optional.empty(),
                allContracts(lake.contracts()),
                FileResult.kept(
                        FileResult.Outcome.REFUSED,
                        refused.place() + ": " + refused.rule() + ": " + refused.reason(),
                        0),
                Optional.empty(),
                now,
                now);
    }

    private static String allContracts(Contracts contracts) {
        return Sha256.of(contracts.sources().stream()
                .map(s -> s.table().document().sha256())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** Loads side by side: the driver's waits of one source hide behind the work of another. */
    private Map<LedgerEntry, List<BrokenRule>> load(
            Collection<SourceFile> fresh, FileLedger ledger, Accepted accepted) {
        if (fresh.isEmpty()) {
            return Map.of();
        }
        ExecutorService workers =
                Executors.newFixedThreadPool(lake.spark().sparkContext().defaultParallelism());
        try {
            Loader loader = Loader.of(List.copyOf(fresh), lake, landing.opener());
            SubmissionOrder order = SubmissionOrder.of(fresh, ledger, clock.instant());
            List<Future<Map<LedgerEntry, List<BrokenRule>>>> loads = new ArrayList<>();
            fresh.stream().collect(Collectors.groupingBy(SourceFile::source)).entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.comparingLong(files -> -SourceFile.total(files))))
                    .forEach(e -> {
                        SourceLoad load =
                                new SourceLoad(contract(e.getKey()), loader, ledger, accepted, progress, clock);
                        loads.add(workers.submit(() -> retries.of(STEP, () -> load.run(e.getValue(), order))));
                    });
            Map<LedgerEntry, List<BrokenRule>> entries = new HashMap<>();
            for (Future<Map<LedgerEntry, List<BrokenRule>>> load : loads) {
                entries.putAll(load.get());
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

    private Set<String> absent(FileLedger ledger) {
        Set<String> absent = new TreeSet<>(contracts.keySet());
        absent.removeAll(ledger.holdings().keySet());
        return absent;
    }
}
