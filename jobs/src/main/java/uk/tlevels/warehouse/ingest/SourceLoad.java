package uk.tlevels.warehouse.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.FileContract.Format;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.contract.SourceContract;

/** The new files of one source: of which slice each is, which of several is loaded, and what became of every one. */
final class SourceLoad {
    private final SourceContract contract;
    private final Loader loader;
    private final FileLedger ledger;
    private final Accepted accepted;
    private final LoadProgress progress;
    private final Clock clock;

    SourceLoad(
            SourceContract contract,
            Loader loader,
            FileLedger ledger,
            Accepted accepted,
            LoadProgress progress,
            Clock clock) {
        this.contract = contract;
        this.loader = loader;
        this.ledger = ledger;
        this.accepted = accepted;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Loads what is to be loaded.
     *
     * @return an entry for each file, with the rules that its rows broke
     */
    Map<LedgerEntry, List<BrokenRule>> run(List<SourceFile> files, SubmissionOrder order) {
        PartsOfSource parts = loader.parts(contract, files, ledger.current(contract.name()));
        Map<LedgerEntry, List<BrokenRule>> entries = load(order.timed(parts.files(), contract), parts);
        Instant now = clock.instant();
        parts.heldBack()
                .forEach((file, reason) -> entries.put(
                        notLoaded(file, loadId(List.of()), FileResult.Outcome.HELD_BACK, reason, now), List.of()));
        return entries;
    }

    /**
     * Loads the files of one source in rounds: what was superseded by a file that turned out to be refused or held back has
     * its turn in the next one.
     */
    private Map<LedgerEntry, List<BrokenRule>> load(List<SourceFile> files, PartsOfSource parts) {
        Map<String, LedgerEntry> current = new HashMap<>(ledger.current(contract.name()));
        Map<LedgerEntry, List<BrokenRule>> entries = new HashMap<>();
        List<SourceFile> open = new ArrayList<>(files);
        while (!open.isEmpty()) {
            Instant started = clock.instant();
            SliceChoice choice = SliceChoice.decide(
                    open, current, contract.file().shares().held(), this::series, parts::loses, accepted);
            String loadId = loadId(choice.load());
            Set<String> unfilled = new TreeSet<>();
            if (!choice.load().isEmpty()) {
                progress.loading(contract.name(), choice.load().size(), SourceFile.total(choice.load()));
                Loader.Loaded loaded = loader.load(contract, choice.load(), loadId, replaced(choice, parts, current));
                long rows = 0;
                for (SourceFile file : choice.load()) {
                    LoadTask.FileOutcome outcome = loaded.files().get(file.id());
                    rows += outcome.result().counts().loaded();
                    LedgerEntry entry = entry(
                            file,
                            loadId,
                            outcome.result(),
                            outcome.result().isLoaded() ? loaded.tableVersion() : Optional.empty(),
                            started);
                    entries.put(entry, outcome.broken());
                    if (outcome.result().isLoaded()) {
                        current.put(file.slice(), entry);
                        parts.loaded(file, outcome.parts());
                    } else {
                        unfilled.add(file.slice());
                    }
                }
                progress.loaded(contract.name(), choice.load().size(), rows);
            }
            choice.heldBack()
                    .forEach((file, reason) -> entries.put(
                            notLoaded(file, loadId, FileResult.Outcome.HELD_BACK, reason, started), List.of()));
            open = new ArrayList<>(choice.later());
            for (Map.Entry<SourceFile, String> superseded : choice.superseded().entrySet()) {
                SourceFile file = superseded.getKey();
                if (unfilled.contains(file.slice())) {
                    open.add(file);
                } else {
                    String reason = "a newer submission is held: " + superseded.getValue();
                    entries.put(notLoaded(file, loadId, FileResult.Outcome.SUPERSEDED, reason, started), List.of());
                }
            }
        }
        return entries;
    }

    /** What each file would stand in the place of; one that was accepted may stand in the place of anything. */
    private Map<String, Replaced> replaced(SliceChoice choice, PartsOfSource parts, Map<String, LedgerEntry> current) {
        return choice.load().stream()
                .filter(f -> !accepted.test(f))
                .collect(Collectors.toMap(
                        SourceFile::id,
                        f -> parts.replaced(rows(f, current), before(f, current), choice.supersededBy(f))));
    }

    private long rows(SourceFile file, Map<String, LedgerEntry> current) {
        return inPlace(file, current)
                .map(entry -> entry.result().counts().loaded())
                .orElse(0L);
    }

    /**
     * What counts are made from until a file is loaded: the file of its slice; where none is held, of the monthly returns of
     * a provider and year the one before it, since the latest of them tells the whole year, and of editions by date likewise.
     */
    private Optional<LedgerEntry> inPlace(SourceFile file, Map<String, LedgerEntry> current) {
        // where parts are compared, an edition may leave some out
        return current.containsKey(file.slice()) || !contract.file().parts().isEmpty()
                ? Optional.ofNullable(current.get(file.slice()))
                : before(file, current).stream().findFirst();
    }

    /** The file of its slice; where none is held, those before it in its series, newest first. */
    private List<LedgerEntry> before(SourceFile file, Map<String, LedgerEntry> current) {
        String slice = file.slice();
        Optional<String> series = series(slice);
        if (current.containsKey(slice)) {
            return List.of(current.get(slice));
        }
        if (series.isEmpty()) {
            return List.of();
        }
        return current.entrySet().stream()
                .filter(e -> e.getKey().startsWith(series.get()))
                .map(Map.Entry::getValue)
                .filter(e -> e.origin().orElseThrow().submittedAt().isBefore(file.submittedAt()))
                .sorted(Comparator.comparing(
                                (LedgerEntry e) -> e.origin().orElseThrow().submittedAt())
                        .reversed())
                .toList();
    }

    /** The provider and year of a monthly return; what all editions of a register or an extract begin with, which is nothing. */
    private Optional<String> series(String slice) {
        if (contract.file().slice().equals(List.of("submitted_date"))) {
            return Optional.of("");
        }
        int year = slice.lastIndexOf('/');
        return contract.file().format() == Format.ILR_XML && slice.indexOf('/') < year
                ? Optional.of(slice.substring(0, year + 1))
                : Optional.empty();
    }

    private LedgerEntry notLoaded(
            SourceFile file, String loadId, FileResult.Outcome outcome, String reason, Instant started) {
        return entry(file, loadId, FileResult.kept(outcome, reason, 0), Optional.empty(), started);
    }

    private LedgerEntry entry(
            SourceFile file, String loadId, FileResult result, Optional<Long> tableVersion, Instant started) {
        return new LedgerEntry(
                file.id(),
                loadId,
                file.file().name(),
                new LedgerEntry.Place(
                        file.file().uri(), file.bytes(), file.file().modifiedAt()),
                Optional.of(new LedgerEntry.Origin(contract.name(), file.layout(), file.slice(), file.submittedAt())),
                contract.table().document().sha256(),
                result,
                tableVersion,
                started,
                clock.instant());
    }

    /**
     * The same files under the same contract are the same load, so that a load that is tried again commits once; a file that
     * was replaced and is back is loaded anew.
     */
    private String loadId(List<SourceFile> files) {
        return contract.name()
                + "-"
                + Sha256.of(contract.table().document().sha256()
                                + files.stream().map(ledger::load).sorted().collect(Collectors.joining("\n")))
                        .substring(0, 16);
    }
}
