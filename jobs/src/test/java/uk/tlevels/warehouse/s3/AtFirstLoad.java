package uk.tlevels.warehouse.s3;

import java.util.concurrent.atomic.AtomicBoolean;
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
}
