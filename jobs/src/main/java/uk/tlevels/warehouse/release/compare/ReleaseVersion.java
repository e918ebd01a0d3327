package uk.tlevels.warehouse.release.compare;

import uk.tlevels.warehouse.release.manifest.Manifest;

/** A version of a release, written or about to be. */
public interface ReleaseVersion {
    /** Its folder below the folder of its release, e.g. {@code 2022-23/1-provisional}. */
    String folder();

    /** What it was made from. */
    Manifest manifest();

    /** Release and folder, e.g. {@code tlevel-results/2022-23/1-provisional}. */
    default String name() {
        return manifest().publication().release() + "/" + folder();
    }

    /**
     * The bytes of one of its files.
     *
     * @param path below its folder
     */
    byte[] file(String path);
}
