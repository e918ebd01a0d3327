package uk.tlevels.warehouse.ingest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one ingest did.
 *
 * @param entries the ledger entries it made
 * @param skipped files that had been taken in before
 * @param ignored files that no source claims and that are no data (notes, hidden files)
 * @param absent sources that have never brought a file
 */
public record IngestReport(
        List<LedgerEntry> entries, List<LandedFile> skipped, List<LandedFile> ignored, Set<String> absent) {
    /** Copies the collections. */
    public IngestReport {
        entries = List.copyOf(entries);
        skipped = List.copyOf(skipped);
        ignored = List.copyOf(ignored);
        absent = new TreeSet<>(absent);
    }

    /** The entries of one outcome. */
    public List<LedgerEntry> entries(LedgerEntry.Outcome outcome) {
        return entries.stream().filter(e -> e.outcome() == outcome).toList();
    }
}
