package uk.tlevels.warehouse.ingest;

/** Told of loads while they run; called from several threads. */
public interface LoadProgress {
    /** A load has begun. */
    void loading(String source, int files, long bytes);

    /** A load has ended. */
    void loaded(String source, int files, long rows);
}
