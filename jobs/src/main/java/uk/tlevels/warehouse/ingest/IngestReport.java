package uk.tlevels.warehouse.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/**
 * What one ingest did.
 *
 * @param entries the ledger entries it made
 * @param skipped files that had been taken in before
 * @param standing the entries of landed files that were refused or held back before, or are copies of such, and still are
 * @param ignored the names of what is no data by its name (notes, hidden files)
 * @param absent sources that have never brought a file
 * @param broken the rules that rows broke, by the file of this ingest
 * @param tooMuchSetAside the sources of which this ingest set aside more than their contracts tolerate
 */
public record IngestReport(
        List<LedgerEntry> entries,
        List<LandedFile> skipped,
        List<LedgerEntry> standing,
        List<String> ignored,
        Set<String> absent,
        Map<LedgerEntry, List<BrokenRule>> broken,
        Set<String> tooMuchSetAside) {
    /** Copies the collections. */
    public IngestReport {
        entries = List.copyOf(entries);
        skipped = List.copyOf(skipped);
        standing = List.copyOf(standing);
        ignored = ignored.stream().sorted().toList();
        absent = new TreeSet<>(absent);
        broken = Map.copyOf(broken);
        tooMuchSetAside = new TreeSet<>(tooMuchSetAside);
    }

    /** The entries of one outcome, by file name. */
    public List<LedgerEntry> entries(FileResult.Outcome outcome) {
        return entries.stream()
                .filter(e -> e.result().outcome() == outcome)
                .sorted(Comparator.comparing(LedgerEntry::fileName))
                .toList();
    }

    /** Rows that the loaded files brought. */
    public long rowsLoaded() {
        return rows(FileResult.Counts::loaded);
    }

    /** Rows of the loaded files that were put into quarantine. */
    public long rowsQuarantined() {
        return rows(FileResult.Counts::quarantined);
    }

    private long rows(ToLongFunction<FileResult.Counts> which) {
        return entries(FileResult.Outcome.LOADED).stream()
                .mapToLong(entry -> which.applyAsLong(entry.result().counts()))
                .sum();
    }

    /** The entries of all landed files that are refused or held back, of this ingest and from before. */
    public List<LedgerEntry> keptOut() {
        return Stream.concat(standing.stream(), entries.stream().filter(LedgerEntry::keptOut))
                .toList();
    }
}
