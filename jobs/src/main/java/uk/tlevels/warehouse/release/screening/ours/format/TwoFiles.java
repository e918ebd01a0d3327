package uk.tlevels.warehouse.release.screening.ours.format;

import java.util.LinkedHashMap;
import java.util.Map;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.table.Shape;

/** The shapes of the two files by their names. */
final class TwoFiles {
    private TwoFiles() {}

    static Map<String, Shape> of(Pair pair) {
        Map<String, Shape> files = new LinkedHashMap<>();
        files.put(pair.dataName(), pair.data().shape());
        files.put(pair.metaName(), pair.meta().shape());
        return files;
    }
}
