package uk.tlevels.warehouse.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** An address that JSON is posted to. */
public final class JsonEndpoint {
    /** Answers from this status on say that what was posted was not taken. */
    public static final int REFUSED = 300;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest.Builder request;

    /**
     * An address.
     *
     * @param key the key of a bearer that it asks for
     */
    public JsonEndpoint(URI address, Optional<String> key) {
        this.request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Content-Type", "application/json");
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    }

    /**
     * Posts a text of JSON once.
     *
     * @return the status of the answer
     * @throws IOException when there is no answer
     */
    public int post(String json) throws IOException, InterruptedException {
        return client.send(
                        request.copy()
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
