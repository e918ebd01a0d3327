package uk.tlevels.warehouse.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import uk.tlevels.warehouse.contract.FileContract;

/**
 * What a file stands in the place of once it is loaded.
 *
 * @param rows how many rows are held that it replaces
 * @param told the files that counts are made from until then, newest first
 */
record Replaced(long rows, List<Telling> told) implements Serializable {
    private static final long serialVersionUID = 1L;

    static final Replaced NOTHING = new Replaced(0, List.of());

    Replaced {
        told = List.copyOf(told);
    }

    /** A file by its name, with what it tells of. */
    record Telling(String fileName, Parts parts) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Why a file must not stand in their place, if it tells of too little.
     *
     * @param parts what its good rows tell of
     */
    Optional<String> loss(FileContract contract, Parts parts) {
        Parts left = parts;
        for (Telling before : told) {
            List<String> lost = before.parts().lostIn(left, contract);
            if (!lost.isEmpty()) {
                return Optional.of(reason(contract, lost, before.fileName()));
            }
            left = left.without(before.parts());
        }
        return Optional.empty();
    }

    private static String reason(FileContract contract, List<String> lost, String fileName) {
        String parts = Parts.shown(lost, contract);
        return contract.isSlicedByParts()
                ? "it tells nothing of %s, of which %s tells: taken in with --accept FILE it stands in the place of that whole"
                        .formatted(parts, fileName)
                : "it has fewer than half of the rows that %s has of %s: take it in with --accept FILE if that is right"
                        .formatted(fileName, parts);
    }
}
