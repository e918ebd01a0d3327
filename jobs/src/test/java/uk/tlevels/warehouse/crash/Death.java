package uk.tlevels.warehouse.crash;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.fs.Path;
import uk.tlevels.warehouse.lake.store.Faults;

/** The machine dies at a step: from then on nothing is written or read any more. */
final class Death implements Faults.Fault {
    private final DurableStep step;
    private final AtomicBoolean dead = new AtomicBoolean();

    Death(DurableStep step) {
        this.step = step;
    }

    boolean happened() {
        return dead.get();
    }

    @Override
    public void before(Faults.Operation operation, Path path) throws IOException {
        die(DurableStep.When.BEFORE, operation, path);
    }

    @Override
    public void after(Faults.Operation operation, Path path) throws IOException {
        die(DurableStep.When.AFTER, operation, path);
    }

    private void die(DurableStep.When when, Faults.Operation operation, Path path) throws IOException {
        if (when == step.when()
                && DurableStep.is(operation, path)
                && DurableStep.name(path).equals(step.name())) {
            dead.set(true);
        }
        if (dead.get()) {
            throw new IOException("the machine is dead");
        }
    }
}
