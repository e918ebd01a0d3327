package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Python process that asks a Spark Connect server, by PySpark, what it is told ({@code ask_connect.py}). */
final class ConnectClient implements AutoCloseable {
    private static final int MODULES_MISSING = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private ConnectClient(Process process) {
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it; it connects when it is told to. */
    static ConnectClient start(Path folder, String url, String token) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("tlevels.python", "python3"),
                        Path.of("src/test/python/ask_connect.py")
                                .toAbsolutePath()
                                .toString(),
                        url)
                .directory(folder.toFile())
                .redirectError(folder.resolve("python.log").toFile());
        builder.environment().put("SPARK_CONNECT_AUTHENTICATE_TOKEN", token);
        return new ConnectClient(builder.start());
    }

    /** Whether the Python that there is has the modules for it. */
    static boolean hasModules(Path folder) throws IOException, InterruptedException {
        try (ConnectClient client = start(folder, "", "")) {
            client.questions.close();
            return client.process.waitFor() != MODULES_MISSING;
        } catch (IOException noPython) {
            return false;
        }
    }

    /** The rows that are the answer, values as texts. */
    List<List<String>> rows(String question) throws IOException {
        JsonNode answer = answer(question);
        assertThat(answer.has("rows")).as("%s: %s", question, answer).isTrue();
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : answer.get("rows")) {
            List<String> values = new ArrayList<>();
            row.forEach(value -> values.add(value.asText()));
            rows.add(List.copyOf(values));
        }
        return rows;
    }

    /** The words in which something is refused; an empty text where it is not. */
    String refusal(String question) throws IOException {
        return answer(question).path("refused").asText();
    }

    private JsonNode answer(String question) throws IOException {
        questions.write(question);
        questions.newLine();
        questions.flush();
        String line = answers.readLine();
        assertThat(line).as("Python answers " + question).isNotNull();
        return JSON.readTree(line);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
    }
}
