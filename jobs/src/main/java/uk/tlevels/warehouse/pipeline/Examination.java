package uk.tlevels.warehouse.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.config.SettingsException;
import uk.tlevels.warehouse.ingest.landing.Landing;
import uk.tlevels.warehouse.lake.LakeSession;

/** What a run needs of the machine and the settings, looked at one by one without Spark; nothing is written. */
public final class Examination {
    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_MEMORY = 1L << 30;
    private static final long LEAST_DISK = 5L << 30;
    private static final Duration LARGEST_GAP = Duration.ofMinutes(5);

    private final Settings settings;
    private final Clock clock;

    /** Looks at this machine under some settings. */
    public Examination(Settings settings) {
        this(settings, Clock.systemUTC());
    }

    Examination(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** How it stands with something. */
    public enum Verdict {
        /** As it should be. */
        FINE,
        /** A run may do without. */
        WARNING,
        /** No run can do with it. */
        WRONG
    }

    /**
     * What was found.
     *
     * @param subject what was looked at, in a word
     * @param words how it is, and what to do where it is not as it should be
     */
    public record Found(Verdict verdict, String subject, String words) {}

    /** Everything, in the order in which it is needed. */
    public List<Found> all() {
        List<Found> all = new ArrayList<>(List.of(java(), memory(), locale(), software(), key()));
        settings.zones().forEach((zone, place) -> onDisk(place).ifPresent(folder -> all.add(disk(zone, folder))));
        all.addAll(stored());
        return all;
    }

    private static Found java() {
        int version = Runtime.version().feature();
        return version >= OLDEST_JAVA
                ? fine("java", "%d, in %s".formatted(version, System.getProperty("java.home")))
                : wrong("java", "%d: install a JDK 17 or newer, or set JAVA_HOME to one".formatted(version));
    }

    private static Found memory() {
        long most = Runtime.getRuntime().maxMemory();
        return most >= LEAST_MEMORY
                ? fine("memory", "up to %s for Java".formatted(gigabytes(most)))
                : warning("memory", "only %s for Java: set TLEVELS_JAVA_OPTS=-Xmx4g".formatted(gigabytes(most)));
    }

    private static Found locale() {
        String names = System.getProperty("sun.jnu.encoding", "unknown");
        return Charset.isSupported(names) && Charset.forName(names).newEncoder().canEncode("ô’")
                ? fine("locale", "names of files in " + names)
                : wrong("locale", "names of files in " + names + ", which lacks letters: set LC_ALL=C.UTF-8");
    }

    private static Found software() {
        return fine("software", Code.version());
    }

    private Found key() {
        return settings.pseudonymKey().isPresent()
                ? fine("key", "a pseudonym key is set")
                : wrong("key", "no pseudonym key: set TLEVELS_PSEUDONYM_KEY_FILE to a file that holds one; see rekey");
    }

    /** What lies in the landing folder and the warehouse, wherever they are. */
    private List<Found> stored() {
        try (Warehouse warehouse = Warehouse.openToRead(settings, Progress.silent())) {
            return List.of(
                    looked("landing", () -> {
                        new Landing(warehouse.lake().hadoop()).require(List.of(LakeSession.uri(settings.landing())));
                        return fine("landing", settings.landing());
                    }),
                    looked("warehouse", () -> {
                        warehouse.requireHeld();
                        Publication published = Publication.latest(warehouse.lake());
                        return settings.pseudonymKey().isPresent()
                                        && !warehouse.key().isOf(published)
                                ? wrong(
                                        "warehouse",
                                        "publication %d is under another pseudonym key: set that one, or rekey"
                                                .formatted(published.id()))
                                : fine(
                                        "warehouse",
                                        "publication %d, %d tables"
                                                .formatted(
                                                        published.id(),
                                                        published.tables().size()));
                    }));
        } catch (RuntimeException e) {
            return List.of(wrong("store", Failure.reason(e)));
        }
    }

    private Found disk(String zone, Path folder) {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isWritable(existing)) {
            return wrong(
                    zone, "%s cannot be written: give another --warehouse, or the right to write".formatted(existing));
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            Duration gap = Duration.between(Files.getLastModifiedTime(existing).toInstant(), Instant.now(clock));
            if (gap.negated().compareTo(LARGEST_GAP) > 0) {
                return warning(zone, "%s was changed in the future: set the clock".formatted(existing));
            }
            return free >= LEAST_DISK
                    ? fine(zone, "%s, %s free".formatted(folder, gigabytes(free)))
                    : warning(zone, "%s has only %s free".formatted(folder, gigabytes(free)));
        } catch (IOException e) {
            throw new UncheckedIOException(zone + " cannot be looked at: " + folder, e);
        }
    }

    private static Optional<Path> onDisk(String place) {
        String uri = LakeSession.uri(place);
        return uri.startsWith("file:")
                ? Optional.of(Path.of(new org.apache.hadoop.fs.Path(uri).toUri().getPath()))
                : Optional.empty();
    }

    private static Found looked(String subject, Supplier<Found> look) {
        try {
            return look.get();
        } catch (SettingsException | IllegalArgumentException e) {
            return warning(subject, e.getMessage());
        } catch (RuntimeException e) {
            return wrong(subject, Failure.reason(e));
        }
    }

    private static Found fine(String subject, String words) {
        return new Found(Verdict.FINE, subject, words);
    }

    private static Found warning(String subject, String words) {
        return new Found(Verdict.WARNING, subject, words);
    }

    private static Found wrong(String subject, String words) {
        return new Found(Verdict.WRONG, subject, words);
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
