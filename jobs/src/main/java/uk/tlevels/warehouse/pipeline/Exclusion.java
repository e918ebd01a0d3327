package uk.tlevels.warehouse.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.Lease;

/** Work that no other process disturbs: under the lease of the warehouse, which what is begun during it shares. */
final class Exclusion {
    private final Lake lake;
    private final Duration patience;
    private final Progress progress;
    private final AtomicReference<Lease> held = new AtomicReference<>();

    /**
     * Nobody is excluded yet.
     *
     * @param patience how long to wait for another process
     * @param progress is told of one that is waited for
     */
    Exclusion(Lake lake, Duration patience, Progress progress) {
        this.lake = lake;
        this.patience = patience;
        this.progress = progress;
    }

    /**
     * Does something while no other process changes the warehouse.
     *
     * @param purpose what it is, in a word
     * @throws uk.tlevels.warehouse.lake.WarehouseBusyException when another still does after all patience
     */
    <T> T during(String purpose, Function<Lease, T> work) {
        Optional<Lease> ours = Optional.ofNullable(held.get());
        if (ours.isPresent()) {
            return work.apply(ours.get());
        }
        try (Lease lease = Lease.take(lake, purpose, patience, holder -> progress.waiting(holder.describe()))) {
            held.set(lease);
            return work.apply(lease);
        } finally {
            held.set(null);
        }
    }

    /**
     * Makes sure that no other process took over since the work that is under way began.
     *
     * @throws uk.tlevels.warehouse.lake.LakeException when one did, because this process gave no sign of life for too long
     */
    void require() {
        Optional.ofNullable(held.get()).ifPresent(Lease::check);
    }
}
