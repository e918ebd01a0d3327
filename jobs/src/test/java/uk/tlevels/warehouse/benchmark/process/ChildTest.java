package uk.tlevels.warehouse.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    private static final String SPIN = "i=0; while ((i < 150000)); do ((++i)); done";

    @TempDir
    Path folder;

    @Test
    void a_process_is_measured_with_its_children() throws IOException, InterruptedException {
        Ended ended = run("bash -c '" + SPIN + "'; echo \"$COLOUR\"; exit 3", Map.of("COLOUR", "green"));

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(folder.resolve("output.txt")).hasContent("green");
        assertThat(ended.usage().cpuSeconds()).isBetween(0.05, 30.0);
        assertThat(ended.usage().wallSeconds()).isGreaterThan(0.05);
        assertThat(ended.usage().peakBytes().orElse(1_000_000)).isGreaterThanOrEqualTo(1_000_000);
        assertThat(ended.leftBehindCpuSeconds()).isZero();
    }

    @Test
    void what_a_process_leaves_behind_is_waited_for_and_counted_apart() throws IOException, InterruptedException {
        Ended ended = run("{ sleep 1; " + SPIN + "; touch late; } & sleep 0.5", Map.of());

        assertThat(folder.resolve("late")).exists();
        assertThat(ended.usage().cpuSeconds()).isLessThan(ended.leftBehindCpuSeconds());
    }

    private Ended run(String script, Map<String, String> environment) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Ended ended = Child.run(List.of("bash", "-c", script), folder, environment, output);
        assertThat(Files.exists(output)).isTrue();
        return ended;
    }
}
