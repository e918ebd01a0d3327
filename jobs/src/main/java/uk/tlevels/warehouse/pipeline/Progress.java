package uk.tlevels.warehouse.pipeline;

import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.ingest.LoadProgress;

/** Told of what a run does while it does it; called from several threads. */
public interface Progress extends LoadProgress {
    /** Another process changes the warehouse and is waited for. */
    default void waiting(String holder) {}

    /** A part of the run that is no table, e.g. {@code ingest}, has begun. */
    default void phase(String name) {}

    /** A step has begun. */
    default void started(TableName table) {}

    /** A step has written its table. */
    default void finished(TableName table, long rows) {}

    /** A step has failed. */
    default void failed(TableName table, String reason) {}

    /** A step cannot run. */
    default void skipped(TableName table, TableName because) {}

    @Override
    default void loading(String source, int files, long bytes) {}

    @Override
    default void loaded(String source, int files, long rows) {}

    /** Tells nobody. */
    static Progress silent() {
        return new Progress() {};
    }
}
