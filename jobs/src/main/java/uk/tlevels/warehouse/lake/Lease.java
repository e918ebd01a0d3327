package uk.tlevels.warehouse.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to change a warehouse, held by one process at a time. It spares a second run the work of the first; that no
 * table is ever corrupted rests on Delta's commits, not on this.
 *
 * <p>A lease is a sequence of small numbered files beside the control tables, each created only if its number is free.
 * The holder adds one every few seconds. Another process takes the lease over when the holder gave it back, when the
 * holder ran on the same host and is gone, or when no file was added for {@link #EXPIRY}: measured by the clock of the
 * one who waits, so clocks need not agree.
 */
public final class Lease implements AutoCloseable {
    /** How long a holder that gives no sign of life is waited for. */
    public static final Duration EXPIRY = Duration.ofSeconds(30);

    private static final Duration HEARTBEAT = Duration.ofSeconds(8);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final LeaseFiles files;
    private final LeaseHolder self;
    private final AtomicLong number;
    private final ScheduledFuture<?> beats;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lease");
        thread.setDaemon(true);
        return thread;
    });

    private Lease(LeaseFiles files, LeaseHolder self, long number) {
        this.files = files;
        this.self = self;
        this.number = new AtomicLong(number);
        this.beats =
                heart.scheduleAtFixedRate(this::beat, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * Takes the lease of a warehouse, waiting for another holder.
     *
     * @param purpose what the holder does, in a word
     * @param patience how long to wait
     * @param waiting told once, when there is someone to wait for
     * @throws WarehouseBusyException when another still holds it after that time
     */
    public static Lease take(Lake lake, String purpose, Duration patience, Consumer<LeaseHolder> waiting) {
        return take(lake, purpose, patience, EXPIRY, waiting);
    }

    static Lease take(Lake lake, String purpose, Duration patience, Duration expiry, Consumer<LeaseHolder> waiting) {
        LeaseFiles files = new LeaseFiles(lake);
        LeaseHolder self = LeaseHolder.self(purpose);
        long asked = System.nanoTime();
        long changed = asked;
        long last = -1;
        boolean told = false;
        while (true) {
            try {
                Optional<LeaseFiles.Entry> newest = files.newest();
                long seen = newest.map(LeaseFiles.Entry::number).orElse(0L);
                long now = System.nanoTime();
                if (seen != last) {
                    last = seen;
                    changed = now;
                }
                boolean silent = now - changed >= expiry.toNanos();
                Optional<LeaseHolder> holder = newest.flatMap(LeaseFiles.Entry::holder);
                if (holder.isEmpty() || silent || holder.get().isGone()) {
                    files.add(seen + 1, Optional.of(self));
                    return new Lease(files, self, seen + 1);
                }
                if (now - asked >= patience.toNanos()) {
                    throw new WarehouseBusyException(holder.get());
                }
                if (!told) {
                    waiting.accept(holder.get());
                    told = true;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            } catch (FileAlreadyExistsException | FileNotFoundException e) {
                LOG.debug("another process was quicker; looking again", e);
            } catch (AccessDeniedException e) {
                throw new UncheckedIOException("the warehouse cannot be written: permission denied: " + e.getFile(), e);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot take the lease of the warehouse: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LakeException("interrupted while waiting for another run", e);
            }
        }
    }

    private void beat() {
        try {
            long next = number.get() + 1;
            files.add(next, Optional.of(self));
            number.set(next);
            files.removeBefore(next - 1);
        } catch (FileAlreadyExistsException e) {
            lost.set(true);
            LOG.error("another process took the lease over", e);
            heart.shutdown();
        } catch (IOException | RuntimeException e) {
            LOG.warn("the lease could not be renewed; trying again", e);
        }
    }

    /**
     * Makes sure that nobody took the lease over, before something that only its holder may do.
     *
     * @throws LakeException when someone did, because this process gave no sign of life for too long
     */
    public void check() {
        if (lost.get()) {
            throw new LakeException("this process stood still for more than " + EXPIRY.toSeconds()
                    + " seconds and another took over; run again");
        }
    }

    /** Gives the lease back. */
    @Override
    public void close() {
        beats.cancel(false);
        heart.shutdown();
        try {
            heart.awaitTermination(HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
            if (!lost.get()) {
                files.add(number.get() + 1, Optional.empty());
                files.removeBefore(number.get() + 1);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("the lease could not be given back; it runs out by itself", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
