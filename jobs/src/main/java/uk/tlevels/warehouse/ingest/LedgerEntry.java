package uk.tlevels.warehouse.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of {@code ops.file_ledger}: a file and what became of it.
 *
 * @param fileId SHA-256 by which the file is known
 * @param loadId the load
 * @param fileName its path below the landing folder
 * @param uri where it was
 * @param bytes its size, companions included
 * @param modifiedAt when it was last changed, in whole milliseconds
 * @param origin the source file's recognition; empty when no contract recognised it
 * @param contractSha256 the contract that it was read by, or empty text
 * @param outcome what became of it
 * @param reason why it was refused or superseded, or empty text
 * @param counts records read, loaded and quarantined
 * @param strangers elements or columns the contract does not know, as JSON
 * @param tableVersion the version of the bronze table that holds its rows
 * @param started when the load began
 * @param finished when it ended
 */
public record LedgerEntry(
        String fileId,
        String loadId,
        String fileName,
        String uri,
        long bytes,
        Instant modifiedAt,
        Optional<Origin> origin,
        String contractSha256,
        Outcome outcome,
        String reason,
        Counts counts,
        String strangers,
        Optional<Long> tableVersion,
        Instant started,
        Instant finished) {

    /** When the file says that it was submitted. */
    public Optional<Instant> submitted() {
        return origin.map(Origin::submittedAt).filter(time -> !time.equals(SourceFile.NO_TIME));
    }

    /** Whether records of the file can be in bronze. */
    boolean isHeld() {
        return outcome == Outcome.LOADED || outcome == Outcome.ERASED;
    }

    /** Whether the file was refused or held back. */
    public boolean keptOut() {
        return outcome == Outcome.REFUSED || outcome == Outcome.HELD_BACK;
    }

    /**
     * The entry of the same file after some of its records were erased.
     *
     * @param erasure the erasure, in the place of the load
     * @param version the version of the bronze table without them
     */
    LedgerEntry without(long records, String erasure, long version, Instant now) {
        return new LedgerEntry(
                fileId,
                erasure,
                fileName,
                uri,
                bytes,
                modifiedAt,
                origin,
                contractSha256,
                Outcome.ERASED,
                "records of people who are to be forgotten were erased",
                new Counts(counts.read(), Math.max(0, counts.loaded() - records), counts.quarantined()),
                strangers,
                Optional.of(version),
                now,
                now);
    }

    /** The same entry for a copy of the file. */
    LedgerEntry of(LandedFile copy) {
        return new LedgerEntry(
                fileId,
                loadId,
                copy.name(),
                copy.uri(),
                bytes,
                copy.modifiedAt(),
                origin,
                contractSha256,
                outcome,
                reason,
                counts,
                strangers,
                tableVersion,
                started,
                finished);
    }

    /** What the recogniser said of a file. */
    public record Origin(String source, String layout, String slice, Instant submittedAt) {}

    /** Records of one file. */
    public record Counts(long read, long loaded, long quarantined) implements Serializable {
        /** Nothing was read. */
        public static final Counts NONE = new Counts(0, 0, 0);
    }

    /** What became of a file. */
    public enum Outcome {
        /** Its records are in bronze or in quarantine. */
        LOADED,
        /** It was loaded, and the records of people who are to be forgotten have been erased since. */
        ERASED,
        /** It could not be read; nothing of it is loaded. */
        REFUSED,
        /** A newer submission of the same slice is held. */
        SUPERSEDED,
        /** It waits for a decision: it is far smaller than what it would replace, or nothing tells what is newer. */
        HELD_BACK
    }
}
