package uk.tlevels.warehouse.ingest.ilr;

import java.util.Map;
import java.util.TreeMap;

/** Counts elements that the contract does not know, by path; a hostile file cannot make it grow without bound. */
final class UnknownElements {
    private static final int MAX_PATHS = 1000;
    private static final String OTHERS = "(further elements)";

    private final Map<String, Long> counts = new TreeMap<>();

    void count(String path) {
        counts.merge(counts.size() < MAX_PATHS || counts.containsKey(path) ? path : OTHERS, 1L, Long::sum);
    }

    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }
}
