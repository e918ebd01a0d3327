package uk.tlevels.warehouse.ingest;

import java.time.Instant;
import java.util.Optional;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/**
 * One row of {@code ops.file_ledger}: a file and what became of it.
 *
 * @param fileId SHA-256 by which the file is known
 * @param loadId the load
 * @param fileName its path below the landing folder
 * @param place where it was, companions included
 * @param origin the source file's recognition; empty when no contract recognised it
 * @param contractSha256 the contract that it was read by, or empty text
 * @param result what became of it
 * @param tableVersion the version of the bronze table that holds its rows
 * @param started when the load began
 * @param finished when it ended
 */
public record LedgerEntry(
        String fileId,
        String loadId,
        String fileName,
        Place place,
        Optional<Origin> origin,
        String contractSha256,
        FileResult result,
        Optional<Long> tableVersion,
        Instant started,
        Instant finished) {

    /** When the file says that it was submitted. */
    public Optional<Instant> submitted() {
        return origin.map(Origin::submittedAt).filter(time -> !time.equals(SourceFile.NO_TIME));
    }

    /** Whether records of the file can be in bronze. */
    boolean isHeld() {
        return result.outcome() == FileResult.Outcome.LOADED || result.outcome() == FileResult.Outcome.ERASED;
    }

    /** Whether the file was refused or held back. */
    public boolean keptOut() {
        return result.outcome() == FileResult.Outcome.REFUSED || result.outcome() == FileResult.Outcome.HELD_BACK;
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
                place,
                origin,
                contractSha256,
                result.without(records),
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
                new Place(copy.uri(), place.bytes(), copy.modifiedAt()),
                origin,
                contractSha256,
                result,
                tableVersion,
                started,
                finished);
    }

    /**
     * Where a file was; another one there would have another size or time.
     *
     * @param uri its address
     * @param bytes its size
     * @param modifiedAt when it was last changed, in whole milliseconds
     */
    public record Place(String uri, long bytes, Instant modifiedAt) {}

    /** What the recogniser said of a file. */
    public record Origin(String source, String layout, String slice, Instant submittedAt) {}
}
