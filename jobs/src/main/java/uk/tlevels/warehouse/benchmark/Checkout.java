package uk.tlevels.warehouse.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** Where the product is built and from which commit. */
public final class Checkout {
    private static final String UNKNOWN = "unknown";

    private Checkout() {}

    /** The launcher of the software that runs: beside the folder of its jar, or of its classes. */
    public static Path launcher() {
        return target().resolveSibling("tlevels");
    }

    /** The folder that the software that runs was built into. */
    public static Path target() {
        try {
            return Path.of(Warehouse.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the launcher puts libraries that are no part of the product, for the commands that need them. */
    public static Path fetched() {
        return target().resolve("bench-lib");
    }

    /** The commit of a launcher's sources, with {@code -changed} where files differ from it; {@code unknown} without git. */
    public static String commit(Path launcher) {
        Path folder = launcher.toAbsolutePath().getParent();
        String commit = git(folder, "rev-parse", "--short=7", "HEAD");
        boolean changed = !commit.equals(UNKNOWN)
                && !git(folder, "status", "--porcelain", "--untracked-files=no").isEmpty();
        return changed ? commit + "-changed" : commit;
    }

    private static String git(Path folder, String... arguments) {
        try {
            Process git = new ProcessBuilder(
                            Stream.concat(Stream.of("git", "-C", folder.toString()), Stream.of(arguments))
                                    .toList())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream out = git.getInputStream()) {
                String text = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
                return git.waitFor() == 0 ? text : UNKNOWN;
            }
        } catch (IOException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }
}
