package uk.tlevels.warehouse.operations.status;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Posts changes of alerts as JSON. What does not answer, or says that it cannot now, is asked again after growing waits. */
public final class Webhook {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
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
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(warehouse, changes, now)))
                .build();
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        Duration wait = firstWait;
        for (int attempt = 1; ; attempt++) {
            String failure;
            try {
                int code = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (code < SERVER_ERROR && code != TOO_MANY) {
                    if (code >= 300) {
                        throw new WebhookRefusedException("the webhook answers with status " + code);
                    }
                    return;
                }
                failure = "the webhook answers with status " + code;
            } catch (WebhookRefusedException e) {
                throw e;
            } catch (IOException e) {
                failure = "the webhook does not answer (" + e.getClass().getSimpleName() + ")";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the webhook was waited for", e);
            }
            if (attempt == ATTEMPTS) {
                throw new IOException("%s, %d attempts".formatted(failure, ATTEMPTS));
            }
            pause(wait);
            wait = wait.multipliedBy(2);
        }
    }

    /** An answer that another attempt would not change. */
    private static final class WebhookRefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        WebhookRefusedException(String message) {
            super(message);
        }
    }

    private static void pause(Duration wait) throws IOException {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the webhook was waited for", e);
        }
    }

    private static String json(String warehouse, AlertLedger.Changes changes, Instant now) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("warehouse", warehouse);
            json.writeStringField("at", now.toString());
            write(json, "raised", changes.raised());
            write(json, "resolved", changes.resolved());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String name, List<Alert> alerts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Alert alert : alerts) {
            json.writeStartObject();
            json.writeStringField("kind", alert.kind().word());
            json.writeStringField("level", alert.level().word());
            json.writeStringField("subject", alert.subject());
            json.writeStringField("detail", alert.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
