package uk.tlevels.warehouse.ingest;

import java.io.Serializable;

/**
 * What became of a file.
 *
 * @param outcome in one word
 * @param reason why it is not loaded as it is; empty text for a loaded one
 * @param counts its records
 * @param strangers elements or columns that the contract does not know, as JSON
 */
public record FileResult(Outcome outcome, String reason, Counts counts, String strangers) implements Serializable {
    private static final String NO_STRANGERS = "{}";

    /** Its records are in bronze or in quarantine. */
    static FileResult loaded(Counts counts, String strangers) {
        return new FileResult(Outcome.LOADED, "", counts, strangers);
    }

    /**
     * Nothing of it is loaded.
     *
     * @param read how many of its records were read before that was known
     */
    static FileResult kept(Outcome outcome, String reason, long read) {
        return new FileResult(outcome, reason, new Counts(read, 0, 0), NO_STRANGERS);
    }

    /** The same after so many of its records, those of people who are to be forgotten, were erased. */
    FileResult without(long records) {
        return new FileResult(
                Outcome.ERASED,
                "records of people who are to be forgotten were erased",
                new Counts(counts.read(), Math.max(0, counts.loaded() - records), counts.quarantined()),
                strangers);
    }

    /** Whether its records are in bronze or in quarantine. */
    boolean isLoaded() {
        return outcome == Outcome.LOADED;
    }

    /** Whether it brought what its contract does not know. */
    public boolean hasStrangers() {
        return !strangers.equals(NO_STRANGERS);
    }

    /** Records of one file. */
    public record Counts(long read, long loaded, long quarantined) implements Serializable {}

    /** What became of a file, in one word. */
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
