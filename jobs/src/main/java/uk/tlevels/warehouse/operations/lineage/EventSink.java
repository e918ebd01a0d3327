package uk.tlevels.warehouse.operations.lineage;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import uk.tlevels.warehouse.operations.JsonEndpoint;

/** Where events go: to the end of a file, one a line, or to an address, one a request. */
public final class EventSink {
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
        JsonEndpoint endpoint = new JsonEndpoint(URI.create(place), key);
        try {
            for (String event : events) {
                int code = endpoint.post(event);
                if (code >= JsonEndpoint.REFUSED) {
                    throw new IOException("the endpoint answers with status " + code);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the endpoint was waited for", e);
        }
    }
}
