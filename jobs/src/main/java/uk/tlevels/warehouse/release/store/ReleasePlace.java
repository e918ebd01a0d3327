package uk.tlevels.warehouse.release.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.tlevels.warehouse.release.manifest.Manifest;

/**
 * One version of a release below the folder of releases.
 *
 * @param release the release
 * @param period its period, e.g. {@code 2023-24}
 * @param version its version, e.g. {@code 1-provisional}
 */
public record ReleasePlace(String release, String period, String version) {
    /** Reads the last three folders of a path, whose last part may be a manifest; empty when there are fewer. */
    public static Optional<ReleasePlace> parse(String path) {
        List<String> parts = Arrays.stream(path.split("/"))
                .filter(p -> !p.isEmpty() && !p.equals(Manifest.FILE))
                .toList();
        int end = parts.size();
        return end < 3
                ? Optional.empty()
                : Optional.of(new ReleasePlace(parts.get(end - 3), parts.get(end - 2), parts.get(end - 1)));
    }

    /** Another version of the same release by its folder, e.g. {@code 2022-23/1-provisional}. */
    public ReleasePlace sibling(String folder) {
        int slash = folder.indexOf('/');
        return new ReleasePlace(release, folder.substring(0, slash), folder.substring(slash + 1));
    }

    @Override
    public String toString() {
        return release + "/" + period + "/" + version;
    }
}
