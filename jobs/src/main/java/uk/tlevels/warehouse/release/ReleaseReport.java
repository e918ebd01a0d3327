package uk.tlevels.warehouse.release;

import java.util.List;
import uk.tlevels.warehouse.release.manifest.Manifest;

/**
 * What became of a release.
 *
 * @param place the folder of the version
 * @param manifest its manifest
 * @param outcome what was done
 * @param differences of a rebuilt version, the files whose bytes are others
 * @param toldBefore of a written version, how many small counts other releases tell whether or not it is published
 */
public record ReleaseReport(
        String place, Manifest manifest, Outcome outcome, List<String> differences, int toldBefore) {
    /** Copies the list. */
    public ReleaseReport {
        differences = List.copyOf(differences);
    }

    /** What was done. */
    public enum Outcome {
        /** A new version was written. */
        WRITTEN,
        /** The newest version was made from the same; nothing was written. */
        UNCHANGED,
        /** A version was made again and compared. */
        REBUILT
    }
}
