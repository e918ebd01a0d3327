package uk.tlevels.warehouse.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one ingest did.
 *
 * @param entries the ledger entries it made
 * @param skipped files that had been taken in before
 * @param standing the entries of landed files that were refused before and still stand refused
 * @param ignored files that no source claims and that are no data (notes, hidden files)
 * @param absent sources that have never brought a file
 */
public record IngestReport(
        List<LedgerEntry> entries,
        List<LandedFile> skipped,
        List<LedgerEntry> standing,
        List<LandedFile> ignored,
        Set<String> absent) {
    /** Copies the collections. */
    public IngestReport {
        entries = List.copyOf(entries);
        skipped = List.copyOf(skipped);
        standing = List.copyOf(standing);
        ignored = List.copyOf(ignored);
        absent = new TreeSet<>(absent);
    }

    /** The entries of one outcome, by file name. */
    public List<LedgerEntry> entries(LedgerEntry.Outcome outcome) {
        return entries.stream()
                .filter(e -> e.outcome() == outcome)
                .sorted(Comparator.comparing(LedgerEntry::fileName))
                .toList();
    }
}
