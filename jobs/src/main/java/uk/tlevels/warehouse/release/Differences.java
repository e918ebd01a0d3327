package uk.tlevels.warehouse.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import uk.tlevels.warehouse.release.manifest.Manifest;
import uk.tlevels.warehouse.release.manifest.ManifestJson;
import uk.tlevels.warehouse.release.store.ReleaseFolder;

/** Whether a version made again has the bytes of the one that was written. */
final class Differences {
    private Differences() {}

    /** The paths of files that are others, are missing or are new; none when all bytes are the same. */
    static List<String> between(ReleaseFolder.Stored stored, ReleaseMaker.Made made) {
        TreeSet<String> paths = new TreeSet<>(stored.manifest().files().keySet());
        paths.addAll(made.contents().keySet());
        List<String> differences = new ArrayList<>();
        for (String path : paths) {
            boolean listed = stored.manifest().files().containsKey(path);
            Optional<byte[]> again = Optional.ofNullable(made.contents().get(path));
            if (!listed || again.isEmpty()) {
                differences.add(path + (listed ? " is not made again" : " is new"));
            } else if (!Arrays.equals(again.get(), stored.file(path))) {
                differences.add(path + " is another");
            }
        }
        if (!Arrays.equals(stored.file(Manifest.FILE), ManifestJson.write(made.manifest()))) {
            differences.add(Manifest.FILE + " is another"
                    + (stored.manifest()
                                    .basis()
                                    .codeVersion()
                                    .equals(made.manifest().basis().codeVersion())
                            ? ""
                            : ": it was written by code %s, this is %s"
                                    .formatted(
                                            stored.manifest().basis().codeVersion(),
                                            made.manifest().basis().codeVersion())));
        }
        return differences;
    }
}
