package uk.tlevels.warehouse.cli.process;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What a process finds where it starts: the locale and a folder to keep its log in. The launcher mends what it can. */
public final class Surroundings {
    private static final String LOG = "tlevels.log";
    private static final String UNREADABLE = "\uFFFD";

    private Surroundings() {}

    /**
     * Why arguments did not arrive as they were typed, and what to set. Under a locale of ASCII Java takes every other
     * letter for the same unknown one.
     */
    public static Optional<String> unfit(String... arguments) {
        String names = System.getProperty("sun.jnu.encoding", "");
        boolean ascii = Charset.isSupported(names) && Charset.forName(names).equals(StandardCharsets.US_ASCII);
        return ascii && Arrays.stream(arguments).anyMatch(argument -> argument.contains(UNREADABLE))
                ? Optional.of("the locale knows ASCII only, and an argument holds other letters; set LC_ALL=C.UTF-8")
                : Optional.empty();
    }

    /**
     * The folder for what the software remembers of a person between two commands.
     *
     * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory Specification</a>
     */
    public static Path state() {
        return Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
                .filter(folder -> Path.of(folder).isAbsolute())
                .map(Path::of)
                .orElseGet(() -> Optional.of(Path.of(System.getProperty("user.home")))
                        // Java says "?" of a user without a name
                        .filter(Path::isAbsolute)
                        .map(home -> home.resolve(".local").resolve("state"))
                        .orElse(Path.of(System.getProperty("java.io.tmpdir"))))
                .resolve("tlevels");
    }

    /**
     * Says where the log goes, unless somebody has said: never into the folder that somebody happens to stand in. Leaves it
     * out where its file cannot be written: the logging library would print its records instead.
     */
    public static void chooseLog() {
        Path log = Optional.ofNullable(System.getProperty(LOG))
                .map(Path::of)
                .orElseGet(() -> state().resolve("tlevels.log"))
                .toAbsolutePath();
        System.setProperty(LOG, log.toString());
        Path existing = log;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isWritable(existing) || Files.isDirectory(existing) == existing.equals(log)) {
            System.setProperty("log4j2.configurationFile", "log4j2-off.properties");
        }
    }
}
