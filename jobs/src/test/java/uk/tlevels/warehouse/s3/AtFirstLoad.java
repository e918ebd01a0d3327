package uk.tlevels.warehouse.s3;

import java.util.concurrent.atomic.AtomicBoolean;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Progress;

/** Does something when the first load of a run begins. */
final class AtFirstLoad implements Progress {
    private final Runnable action;
    private final AtomicBoolean done = new AtomicBoolean();

    AtFirstLoad(Runnable action) {
        this.action = action;
    }

    @Override
    public void loading(String source, int files, long bytes) {
        if (done.compareAndSet(false, true)) {
            action.run();
        }
    }

    @Override
    public void waiting(String holder) {}

    @Override
    public void phase(String name) {}

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
}
