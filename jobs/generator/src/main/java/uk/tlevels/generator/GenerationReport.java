package uk.tlevels.generator;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What was written.
 *
 * @param files paths under the landing folder, kind after kind
 * @param bytes the size of all files together
 * @param planted kind of dirt → file → keys of the rows that carry it
 */
public record GenerationReport(List<String> files, long bytes, Map<String, Map<String, List<String>>> planted) {

    /** Keeps its own unmodifiable view. */
    public GenerationReport {
        files = List.copyOf(files);
        planted = Collections.unmodifiableMap(planted);
    }
}
