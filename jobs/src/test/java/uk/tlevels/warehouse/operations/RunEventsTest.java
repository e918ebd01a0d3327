package uk.tlevels.warehouse.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.operations.lineage.EventSink;
import uk.tlevels.warehouse.operations.lineage.RunEvents;
import uk.tlevels.warehouse.pipeline.RunReport;

/**
 * The events are read by the model of OpenLineage's own Python client, which {@code -Dtlevels.schedulers} names a Python
 * with; without it that part is skipped, or fails under {@code -Pci}.
 */
@Tag("spark")
class RunEventsTest {
    private static final Path SCRIPT =
            Path.of("src/test/python/read_lineage.py").toAbsolutePath();
    private static final int MODULES_MISSING = 77;

    @TempDir
    private Path folder;

    @Test
    void a_run_is_told_with_columns_schemas_rows_and_rules_as_open_lineage_has_them() throws Exception {
        Path file = folder.resolve("lineage.jsonl");
        RunReport report;
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            Files.createDirectories(warehouse.landing().root());
            report = warehouse.run("gold.tlfy_starts");
            assertThat(report.succeeded()).isTrue();
            List<String> events = RunEvents.of(
                    warehouse.warehouse(), "tlevels", "run", report, Instant.parse("2024-01-01T00:00:00Z"));
            new EventSink(file.toString(), Optional.empty()).take(events);
            new EventSink(file.toString(), Optional.empty())
                    .take(RunEvents.broken(
                            warehouse.warehouse(), "tlevels", "run", Instant.EPOCH, "broken", Instant.now()));
        }
        List<JsonNode> events = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            events.add(new ObjectMapper().readTree(line));
        }
        int built = report.built().size();
        assertThat(built).isGreaterThan(3);
        assertThat(events).hasSize(2 + 4 * built + 2);
        assertThat(events.get(0).at("/run/runId").asText()).isEqualTo(report.runId());
        assertThat(events.subList(0, 2 + 4 * built)).allSatisfy(event -> assertThat(event.at("/run/runId")
                                .asText()
                                .equals(report.runId())
                        || event.at("/run/facets/parent/run/runId").asText().equals(report.runId()))
                .isTrue());

        JsonNode starts = events.stream()
                .filter(event -> event.at("/job/name").asText().equals("gold.tlfy_starts"))
                .filter(event -> event.at("/eventType").asText().equals("COMPLETE"))
                .findFirst()
                .orElseThrow();
        assertThat(starts.at("/job/facets/sql/query").asText()).contains("silver.starter");
        assertThat(starts.at("/inputs").findValuesAsText("name"))
                .contains(folder.resolve("warehouse/silver/starter").toString());
        JsonNode output = starts.at("/outputs/0");
        assertThat(output.at("/namespace").asText()).isEqualTo("file");
        assertThat(output.at("/facets/schema/fields").findValuesAsText("name")).contains("time_period", "row_kind");
        assertThat(output.at("/outputFacets/outputStatistics/rowCount").isIntegralNumber())
                .isTrue();
        JsonNode from = output.at("/facets/columnLineage/fields/time_period/inputFields/0");
        assertThat(from.at("/name").asText())
                .isEqualTo(folder.resolve("warehouse/silver/starter").toString());
        assertThat(from.at("/field").asText()).isEqualTo("cohort");
        assertThat(from.at("/transformations/0/subtype").asText()).isEqualTo("TRANSFORMATION");
        assertThat(events.stream()
                        .filter(event -> event.at("/job/name").asText().equals("gold.tlfy_starts.checks"))
                        .flatMap(event -> event.findValues("assertions").stream())
                        .flatMap(assertions -> assertions.findValuesAsText("assertion").stream()))
                .contains("row_kind_known");
        read(file, events.size());
    }

    private static void read(Path file, int expected) throws Exception {
        String python = System.getProperty("tlevels.schedulers", "python3");
        Process process = new ProcessBuilder(python, SCRIPT.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        if (process.exitValue() == MODULES_MISSING) {
            String reason = "no Python with OpenLineage's client (-Dtlevels.schedulers): " + said;
            assertThat(Boolean.getBoolean("tlevels.ci")).as(reason).isFalse();
            System.err.println("RunEventsTest is skipped: " + reason); // Surefire does not say why
            abort(reason);
        }
        assertThat(said.strip()).isEqualTo(Integer.toString(expected));
    }

    @Test
    void an_endpoint_gets_one_event_a_request_with_the_key() throws IOException {
        List<String> got = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/lineage", exchange -> {
            got.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(got.size() < 3 ? 201 : 401, -1);
            exchange.close();
        });
        server.start();
        try {
            EventSink sink = new EventSink(
                    "http://localhost:" + server.getAddress().getPort() + "/api/v1/lineage", Optional.of("abc"));
            sink.take(List.of("{\"a\":1}", "{\"a\":2}"));
            assertThat(got).containsExactly("Bearer abc {\"a\":1}", "Bearer abc {\"a\":2}");
            assertThatThrownBy(() -> sink.take(List.of("{}"))).hasMessageContaining("401");
        } finally {
            server.stop(0);
        }
    }
}
