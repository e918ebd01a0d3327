package uk.tlevels.warehouse.operations.lineage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where events go: to the end of a file, one a line, or to an address, one a request. */
public final class EventSink {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int REFUSED = 300;

    private final String place;
    private final Optional<String> key;

    /**
     * A place.
     *
     * @param place a file, or the whole address of an endpoint, e.g. {@code http://marquez:5000/api/v1/lineage}
     * @param key the API key that an endpoint asks for
     */
    public EventSink(String place, Optional<String> key) {
        this.place = place;
        this.key = key;
    }

    /**
     * Takes events in their order.
     *
     * @throws IOException when one was not taken; those after it are not told
     */
    public void take(List<String> events) throws IOException {
        if (!place.matches("https?://.*")) {
            Files.writeString(
                    Path.of(place),
                    String.join("\n", events) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return;
        }
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        for (String event : events) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(place))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(event));
            key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
            try {
                int code = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (code >= REFUSED) {
                    throw new IOException("the endpoint answers with status " + code);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the endpoint was waited for", e);
            }
        }
    }
}
