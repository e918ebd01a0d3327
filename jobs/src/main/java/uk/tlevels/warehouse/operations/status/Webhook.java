package uk.tlevels.warehouse.operations.status;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import uk.tlevels.warehouse.operations.JsonEndpoint;
import uk.tlevels.warehouse.operations.JsonLine;

/** Posts changes of alerts as JSON. What does not answer, or says that it cannot now, is asked again after growing waits. */
public final class Webhook {
    private static final int ATTEMPTS = 4;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    private final URI address;
    private final Duration firstWait;

    /**
     * A webhook.
     *
     * @param firstWait the wait before the second attempt; waits double
     */
    public Webhook(URI address, Duration firstWait) {
        this.address = address;
        this.firstWait = firstWait;
    }

    /**
     * Posts changes.
     *
     * @param warehouse where the tables are
     * @throws IOException when they were not taken: what the last attempt came to, without the address, which may hold a
     *     secret
     */
    public void post(String warehouse, AlertLedger.Changes changes, Instant now) throws IOException {
        try {
            post(json(warehouse, changes, now));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the webhook was waited for", e);
        }
    }

    private void post(String json) throws IOException, InterruptedException {
        JsonEndpoint endpoint = new JsonEndpoint(address, Optional.empty());
        Duration wait = firstWait;
        for (int attempt = 1; ; attempt++) {
            OptionalInt code = OptionalInt.empty();
            String failure;
            try {
                code = OptionalInt.of(endpoint.post(json));
                failure = "the webhook answers with status " + code.getAsInt();
            } catch (IOException e) {
                failure = "the webhook does not answer (" + e.getClass().getSimpleName() + ")";
            }
            if (code.isPresent() && code.getAsInt() < JsonEndpoint.REFUSED) {
                return;
            }
            if (code.isPresent() && !isWorthAnotherAttempt(code.getAsInt())) {
                throw new IOException(failure);
            }
            if (attempt == ATTEMPTS) {
                throw new IOException("%s, %d attempts".formatted(failure, ATTEMPTS));
            }
            Thread.sleep(wait.toMillis());
            wait = wait.multipliedBy(2);
        }
    }

    private static boolean isWorthAnotherAttempt(int code) {
        return code >= SERVER_ERROR || code == TOO_MANY;
    }

    private static String json(String warehouse, AlertLedger.Changes changes, Instant now) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("warehouse", warehouse);
        values.put("at", now);
        values.put("raised", changes.raised().stream().map(Alert::values).toList());
        values.put("resolved", changes.resolved().stream().map(Alert::values).toList());
        return JsonLine.of(values);
    }
}
