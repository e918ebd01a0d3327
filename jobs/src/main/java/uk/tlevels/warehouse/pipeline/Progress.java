package uk.tlevels.warehouse.pipeline;

import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.ingest.LoadProgress;

/** Told of what a run does while it does it; called from several threads. */
public interface Progress extends LoadProgress {
    /** Another process changes the warehouse and is waited for. */
    void waiting(String holder);

    /** A part of the run that is no table, e.g. {@code ingest}, has begun. */
    void phase(String name);

    /** A step has begun. */
    void started(TableName table);

    /** A step has written its table. */
    void finished(TableName table, long rows);

    /** A step has failed. */
    void failed(TableName table, String reason);

    /** A step cannot run. */
    void skipped(TableName table, TableName because);

    /** Tells nobody. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void waiting(String holder) {}

            @Override
            public void phase(String name) {}

            @Override
            public void loading(String source, int files, long bytes) {}

            @Override
            public void loaded(String source, int files, long rows) {}

            @Override
            public void started(TableName table) {}

            @Override
            public void finished(TableName table, long rows) {}

            @Override
            public void failed(TableName table, String reason) {}

            @Override
            public void skipped(TableName table, TableName because) {}
        };
    }
}
