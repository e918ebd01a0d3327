package uk.tlevels.warehouse.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.CommitId;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.read.StoredRow;

/** {@code ops.file_ledger}: which files have been taken in, and which of them are current. */
public final class FileLedger {
    private static final TableName TABLE = TableName.of("ops.file_ledger");

    private final Lake lake;
    private final List<LedgerEntry> entries;
    private final Map<LedgerEntry.Place, String> byPlace = new HashMap<>();
    private final Map<String, String> lastAt = new HashMap<>();
    private final Map<String, Map<String, LedgerEntry>> current = new ConcurrentHashMap<>();

    private FileLedger(Lake lake, List<LedgerEntry> entries) {
        this.lake = lake;
        this.entries = entries;
        entries.forEach(e -> byPlace.put(e.place(), e.fileId()));
        entries.stream()
                .sorted(Comparator.comparing(LedgerEntry::finished))
                .forEach(e -> lastAt.put(e.place().uri(), e.fileId()));
    }

    /** The ledger as it stands. */
    public static FileLedger read(Lake lake) {
        return new FileLedger(
                lake,
                new ArrayList<>(lake.rows(TABLE).stream().map(FileLedger::entry).toList()));
    }

    /**
     * The entry that makes loading a file again pointless: it was loaded or superseded, or it was refused or held back
     * under the contract of today.
     */
    public Optional<LedgerEntry> settled(String fileId, String contractSha256) {
        return entries.stream()
                .filter(e -> e.fileId().equals(fileId))
                .filter(e -> !e.keptOut() || e.contractSha256().equals(contractSha256))
                .reduce((earlier, later) -> later.keptOut() ? earlier : later);
    }

    /**
     * The SHA-256 of a file that was taken in from the same place, with the same size and time of last change. It spares
     * reading the whole landing folder at every run.
     */
    public Optional<String> fingerprint(String uri, long bytes, Instant modifiedAt) {
        return Optional.ofNullable(byPlace.get(new LedgerEntry.Place(uri, bytes, modifiedAt)));
    }

    /** When the last load ended; a file that it did not see landed later. */
    Optional<Instant> lastLoad() {
        return entries.stream().map(LedgerEntry::finished).max(Comparator.naturalOrder());
    }

    /** The slice that a file was last of. */
    Optional<String> slice(SourceFile file) {
        return entries.stream()
                .filter(e -> e.fileId().equals(file.id()))
                .filter(e ->
                        e.origin().filter(o -> o.source().equals(file.source())).isPresent())
                .max(Comparator.comparing(LedgerEntry::finished))
                .flatMap(LedgerEntry::origin)
                .map(LedgerEntry.Origin::slice);
    }

    /** Whether a slice has been filled since an entry was made. */
    boolean filledSince(LedgerEntry entry) {
        return entry.origin()
                .map(o -> current(o.source()).get(o.slice()))
                .map(held -> held.finished().isAfter(entry.finished()))
                .orElse(false);
    }

    /**
     * Whether a file that was loaded once, and whose rows have been replaced since, is a submission again: nothing is held
     * in its slice, as it has another name now, or it was put back where another file had been. What says that it is older
     * than what is held is not; nor is a file that was copied anew with all that lay beside it.
     */
    boolean isBack(SourceFile file) {
        Map<String, LedgerEntry> slices = current(file.source());
        boolean isPutBack = !lastAt.getOrDefault(file.file().uri(), file.id()).equals(file.id());
        boolean mayBe = Optional.ofNullable(slices.get(file.slice()))
                .map(held -> isPutBack && !isOlder(file, held.origin().orElseThrow()))
                .orElse(true);
        return mayBe && slices.values().stream().noneMatch(e -> e.fileId().equals(file.id()));
    }

    private static boolean isOlder(SourceFile file, LedgerEntry.Origin held) {
        return !file.submittedAt().equals(SourceFile.NO_TIME)
                && !file.submittedAt().plus(SubmissionOrder.SAME).isAfter(held.submittedAt());
    }

    /** A file with the number of times that it was loaded, if any: the same until its load is in the ledger. */
    String load(SourceFile file) {
        long loads = entries.stream()
                .filter(e -> e.fileId().equals(file.id()) && e.result().outcome() == FileResult.Outcome.LOADED)
                .count();
        return loads == 0 ? file.id() : file.id() + " " + loads;
    }

    /**
     * The files that a source held when it was published, in the order of their slices, whatever has landed since.
     *
     * @param fingerprint the {@link Holding#fingerprint} of then
     * @return empty when it never held the files of that fingerprint
     */
    public Optional<List<LedgerEntry>> heldThen(String source, String fingerprint) {
        return entries.stream()
                .filter(e -> e.origin().map(o -> o.source().equals(source)).orElse(false))
                .flatMap(e -> e.tableVersion().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(then -> current(source, e -> e.tableVersion().orElse(then) <= then))
                .filter(files -> fingerprint(files.values()).equals(fingerprint))
                .findFirst()
                .map(files -> new TreeMap<>(files).values().stream().distinct().toList());
    }

    /** Everything that happened to files, in no order. */
    public List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    /** The loaded file that holds each slice of a source. */
    public Map<String, LedgerEntry> current(String source) {
        return current.computeIfAbsent(source, name -> Map.copyOf(current(name, entry -> true)));
    }

    private Map<String, LedgerEntry> current(String source, Predicate<LedgerEntry> which) {
        Map<String, LedgerEntry> slices = new HashMap<>();
        entries.stream()
                .filter(LedgerEntry::isHeld)
                .filter(which)
                .filter(e -> e.origin().map(o -> o.source().equals(source)).orElse(false))
                .sorted(Comparator.comparing(LedgerEntry::finished))
                .forEach(e -> slices.put(e.origin().orElseThrow().slice(), e));
        return slices;
    }

    /**
     * What a source holds: the version of its bronze table and a fingerprint of its current files. A source that never
     * brought a file is absent.
     */
    public Map<String, Holding> holdings() {
        Map<String, Holding> holdings = new TreeMap<>();
        Collection<String> sources = entries.stream()
                .flatMap(e -> e.origin().stream())
                .map(LedgerEntry.Origin::source)
                .collect(Collectors.toSet());
        for (String source : sources) {
            Map<String, LedgerEntry> current = current(source);
            current.values().stream()
                    .flatMap(e -> e.tableVersion().stream())
                    .max(Comparator.naturalOrder())
                    .ifPresent(version -> holdings.put(
                            source, new Holding(version, rows(current.values()), fingerprint(current.values()))));
        }
        return holdings;
    }

    private static long rows(Collection<LedgerEntry> files) {
        return files.stream().mapToLong(f -> f.result().counts().loaded()).sum();
    }

    private static String fingerprint(Collection<LedgerEntry> files) {
        return Sha256.of(files.stream()
                .map(f -> f.fileId() + " " + f.contractSha256()
                        // what is left of a file is not what it brought
                        + (f.result().outcome() == FileResult.Outcome.ERASED ? " " + f.loadId() : ""))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /**
     * What a source holds.
     *
     * @param tableVersion the version of its bronze table
     * @param rows how many rows the current files brought
     * @param fingerprint a hash of its current files and the contracts they were read by
     */
    public record Holding(long tableVersion, long rows, String fingerprint) {}

    /**
     * The entries that say that records of a source's current files were erased.
     *
     * @param records how many of each file, by file id
     * @param version the version of the bronze table without them
     * @param erasure the erasure
     */
    public List<LedgerEntry> erasure(
            String source, Map<String, Long> records, long version, String erasure, Instant now) {
        return current(source).values().stream()
                .filter(e -> records.containsKey(e.fileId()))
                .map(e -> e.without(records.get(e.fileId()), erasure, version, now))
                .toList();
    }

    /**
     * Adds the entries that the ledger does not hold yet, in one commit on top of what it held when that was looked up.
     * So an entry stands once, whether a commit's answer was lost or another process took the same file in.
     */
    public void append(List<LedgerEntry> added) {
        TableContract contract = lake.contracts().table(TABLE);
        List<LedgerEntry> missing = added;
        while (!missing.isEmpty()) {
            // the commit that made the table, version 0, took number 1
            long next = lake.exists(TABLE) ? lake.version(TABLE) + 2 : 1;
            FileLedger now = read(lake);
            missing = added.stream().filter(e -> !now.holds(e)).toList();
            List<Row> rows = missing.stream().map(FileLedger::row).toList();
            if (rows.isEmpty()
                    || lake.writer()
                            .append(contract, rows, new CommitId("file-ledger", next))
                            .isPresent()) {
                break;
            }
        }
        entries.addAll(added);
        added.forEach(e -> lastAt.put(e.place().uri(), e.fileId()));
        current.clear();
    }

    private boolean holds(LedgerEntry entry) {
        return entries.stream()
                .anyMatch(e -> e.fileId().equals(entry.fileId())
                        && e.contractSha256().equals(entry.contractSha256())
                        && e.result().outcome() == entry.result().outcome()
                        && (e.result().outcome() != FileResult.Outcome.LOADED
                                || e.loadId().equals(entry.loadId())));
    }

    private static Row row(LedgerEntry e) {
        Optional<LedgerEntry.Origin> origin = e.origin();
        return RowFactory.create(
                e.fileId(),
                e.loadId(),
                e.fileName(),
                e.place().uri(),
                e.place().bytes(),
                e.place().modifiedAt(),
                origin.map(LedgerEntry.Origin::source).orElse(null),
                e.contractSha256(),
                origin.map(LedgerEntry.Origin::layout).orElse(null),
                origin.map(LedgerEntry.Origin::slice).orElse(null),
                origin.map(LedgerEntry.Origin::submittedAt)
                        .filter(t -> !t.equals(SourceFile.NO_TIME))
                        .orElse(null),
                e.result().outcome().name().toLowerCase(Locale.ROOT),
                e.result().reason(),
                e.result().counts().read(),
                e.result().counts().loaded(),
                e.result().counts().quarantined(),
                e.result().strangers(),
                e.tableVersion().orElse(null),
                e.started(),
                e.finished());
    }

    private static LedgerEntry entry(StoredRow row) {
        return new LedgerEntry(
                text(row, "file_id"),
                text(row, "load_id"),
                text(row, "file_name"),
                new LedgerEntry.Place(text(row, "uri"), number(row, "bytes"), time(row, "modified_at")),
                row.text("source")
                        .map(source -> new LedgerEntry.Origin(
                                source, text(row, "layout"), text(row, "slice"), time(row, "submitted_at"))),
                text(row, "contract_sha256"),
                new FileResult(
                        FileResult.Outcome.valueOf(text(row, "status").toUpperCase(Locale.ROOT)),
                        text(row, "reason"),
                        new FileResult.Counts(
                                number(row, "rows_read"), number(row, "rows_loaded"), number(row, "rows_quarantined")),
                        text(row, "strangers")),
                row.number("table_version"),
                time(row, "started_at"),
                time(row, "finished_at"));
    }

    private static String text(StoredRow row, String column) {
        return row.text(column).orElse("");
    }

    private static long number(StoredRow row, String column) {
        return row.number(column).orElseThrow();
    }

    private static Instant time(StoredRow row, String column) {
        return row.time(column).orElse(SourceFile.NO_TIME);
    }
}
