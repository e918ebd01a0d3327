package uk.tlevels.warehouse.config;

import com.typesafe.config.Config;
import java.time.Duration;

/**
 * What a command waits for.
 *
 * @param anotherRun how long it waits while another changes the warehouse
 * @param attempts how often a step is tried that fails for a reason that may pass, at least once
 * @param firstWait the wait before the second attempt; waits double
 */
public record Patience(Duration anotherRun, int attempts, Duration firstWait) {
    static Patience of(Config config) {
        int attempts = config.getInt("patience.attempts");
        if (attempts < 1) {
            throw new SettingsException("patience.attempts is " + attempts + "; 1 or more is expected");
        }
        return new Patience(
                config.getDuration("patience.another-run"), attempts, config.getDuration("patience.first-wait"));
    }
}
