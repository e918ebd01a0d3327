package uk.tlevels.warehouse.lake;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again what failed for a reason that may pass, with waits that double, and counts. What is tried must be safe to
 * do twice.
 */
public final class Retries {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    private final int attempts;
    private final Duration firstWait;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /**
     * Retries of one run.
     *
     * @param attempts how often a thing is tried at most, 1 for once
     * @param firstWait the wait before the second attempt
     */
    public Retries(int attempts, Duration firstWait) {
        this.attempts = attempts;
        this.firstWait = firstWait;
    }

    /** Does a thing under the name of a step, again where that may help. */
    public <T> T of(String step, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not declare
                if (attempt >= attempts || !StoreErrors.mayPass(e)) {
                    throw e;
                }
                counts.merge(step, 1, Integer::sum);
                LOG.warn("{} failed and is tried again ({} of {})", step, attempt + 1, attempts, e);
                pause(firstWait.multipliedBy(1L << (attempt - 1)));
            }
        }
    }

    private static void pause(Duration wait) {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LakeException("interrupted while waiting to try again", e);
        }
    }

    /** How often a step was tried again. */
    public int count(String step) {
        return counts.getOrDefault(step, 0);
    }
}
