package uk.tlevels.warehouse.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of several submissions of one slice is loaded: the newest by the time it states, then by name. An older one is
 * held back, whatever the order of arrival.
 *
 * @param load the files to load
 * @param superseded the files held back, each with the name of the file that stands in its place
 */
record HeldBack(List<SourceFile> load, Map<SourceFile, String> superseded) {
    private static final Comparator<SourceFile> AGE = Comparator.comparing(SourceFile::submittedAt)
            .thenComparing(f -> f.file().name());

    /**
     * Decides.
     *
     * @param files new files of one source
     * @param current the loaded file of each slice
     */
    static HeldBack decide(List<SourceFile> files, Map<String, LedgerEntry> current) {
        Map<String, SourceFile> newest = new HashMap<>();
        files.forEach(f -> newest.merge(f.slice(), f, (a, b) -> AGE.compare(a, b) >= 0 ? a : b));
        List<SourceFile> load = new ArrayList<>();
        Map<SourceFile, String> superseded = new HashMap<>();
        for (SourceFile file : files) {
            SourceFile best = newest.get(file.slice());
            Optional<LedgerEntry> held = Optional.ofNullable(current.get(file.slice()))
                    .filter(e -> e.origin().orElseThrow().submittedAt().isAfter(file.submittedAt()));
            if (!best.equals(file)) {
                superseded.put(file, best.file().name());
            } else if (held.isPresent()) {
                superseded.put(file, held.get().fileName());
            } else {
                load.add(file);
            }
        }
        return new HeldBack(load, superseded);
    }
}
