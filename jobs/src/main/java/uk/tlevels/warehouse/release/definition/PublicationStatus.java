package uk.tlevels.warehouse.release.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ladder that a year's results climb (Provisional T Level results, DfE). */
public enum PublicationStatus {
    /** In August of the results. */
    PROVISIONAL,
    /** In the November after. */
    INTERIM,
    /** In the August after. */
    REVISED,
    /** In the August after that. */
    FINAL;

    /** As tables write it, e.g. {@code Provisional}. */
    public String title() {
        return name().charAt(0) + folder().substring(1);
    }

    /** As a folder is named, e.g. {@code provisional}. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a status in any case of letters. */
    public static Optional<PublicationStatus> parse(String text) {
        return Arrays.stream(values())
                .filter(s -> s.folder().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
