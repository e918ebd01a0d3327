package uk.tlevels.warehouse.release.manifest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import uk.tlevels.warehouse.contract.ContractException;

/** Manifests as JSON: the same manifest is the same bytes. */
public final class ManifestJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .build();

    private ManifestJson() {}

    /** A manifest in UTF-8. */
    public static byte[] write(Manifest manifest) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return (JSON.writer(printer).writeValueAsString(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a manifest.
     *
     * @param file the name used in messages
     * @throws ContractException when the text is not a manifest
     */
    public static Manifest read(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            Manifest manifest = JSON.readValue(text, Manifest.class);
            requireNoOther(text, JSON.valueToTree(manifest));
            return manifest;
        } catch (JsonProcessingException e) {
            Optional<Manifest> older = older(text);
            if (older.isPresent()) {
                return older.get();
            }
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new ContractException(file, line, "not the manifest of a release: " + e.getOriginalMessage());
        }
    }

    /** Jackson passes over what it does not know beside unwrapped records. */
    private static void requireNoOther(String text, ObjectNode known) throws JsonProcessingException {
        try (JsonParser fields = JSON.createParser(text)) {
            fields.nextToken();
            while (fields.nextToken() == JsonToken.FIELD_NAME) {
                if (!known.has(fields.currentName())) {
                    throw new JsonParseException(fields, "Unrecognized field \"" + fields.currentName() + "\"");
                }
                fields.nextToken();
                fields.skipChildren();
            }
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A manifest from before disclosure control reckoned with other releases, which told the rows of each file. */
    private static Optional<Manifest> older(String text) {
        try {
            if (!(JSON.readTree(text) instanceof ObjectNode json)
                    || json.has("known")
                    || !(json.get("inputs") instanceof ObjectNode inputs)) {
                return Optional.empty();
            }
            json.putObject("known");
            ObjectNode rows = inputs.putObject("rows");
            for (JsonNode source : inputs.path("sources")) {
                if (source instanceof ObjectNode file) {
                    ObjectNode of = rows.withObjectProperty(file.path("source").asText());
                    of.put(
                            "loaded",
                            of.path("loaded").asLong()
                                    + file.path("rows_loaded").asLong());
                    of.put(
                            "quarantined",
                            of.path("quarantined").asLong()
                                    + file.path("rows_quarantined").asLong());
                    file.remove(List.of("rows_loaded", "rows_quarantined"));
                }
            }
            return Optional.of(JSON.treeToValue(json, Manifest.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
