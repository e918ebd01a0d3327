package uk.tlevels.warehouse.maintenance;

import java.time.Duration;
import java.time.Instant;

/**
 * How long what nobody pins stays.
 *
 * @param versions a version stays this long after a newer one took its place
 * @param orphans a file that no version names stays this long, because a running job may be about to commit it
 */
public record Retention(Duration versions, Duration orphans) {
    private static final Duration LONGEST_JOB = Duration.ofDays(1);

    /** A number of days for versions; at most one for orphans. No day at all asserts that nothing else runs. */
    public static Retention days(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("versions cannot be kept for " + days + " days");
        }
        Duration versions = Duration.ofDays(days);
        return new Retention(versions, versions.compareTo(LONGEST_JOB) < 0 ? versions : LONGEST_JOB);
    }

    /** Versions replaced before this go. */
    Instant versionsUntil(Instant now) {
        return now.minus(versions);
    }

    /** Orphans older than this go. */
    Instant orphansUntil(Instant now) {
        return now.minus(orphans);
    }
}
