package uk.tlevels.warehouse.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CommitRaceTest {

    private static final int PROCESSES = 2;
    private static final int THREADS = 3;
    private static final int VERSIONS = 300;

    @TempDir
    Path log;

    @Test
    @Timeout(60)
    void of_all_processes_and_threads_exactly_one_wins_each_version() throws Exception {
        Map<String, String> winners = new HashMap<>();
        List<String> wonTwice = new ArrayList<>();
        for (String line : race(HardLinkLogStore.class)) {
            String[] versionAndWriter = line.split(" ", -1);
            if (winners.put(versionAndWriter[0], versionAndWriter[1]) != null) {
                wonTwice.add(versionAndWriter[0]);
            }
        }

        assertThat(wonTwice).as("versions acknowledged to two writers").isEmpty();
        assertThat(winners).hasSize(VERSIONS);
        winners.forEach((version, winner) -> assertThat(log.resolve(version + ".json"))
                .content()
                .isEqualTo((winner + "\n").repeat(CommitRace.LINES_PER_COMMIT)));
        assertThat(winners.values().stream().map(winner -> winner.charAt(0)).distinct())
                .as("processes that won anything; one alone is no race")
                .hasSize(PROCESSES);
        assertThat(log.toFile().list()).as("no hidden file left").hasSize(VERSIONS);
    }

    private List<String> race(Class<?> store) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        List<String> acknowledged = new ArrayList<>();
        try {
            for (int process = 0; process < PROCESSES; process++) {
                processes.add(start(store, Character.toString('A' + process)));
            }
            List<BufferedReader> outputs =
                    processes.stream().map(Process::inputReader).toList();
            for (BufferedReader output : outputs) {
                assertThat(output.readLine()).isEqualTo("ready");
            }
            for (Process process : processes) {
                process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
            }
            for (BufferedReader output : outputs) {
                output.lines().forEach(acknowledged::add);
            }
            for (Process process : processes) {
                assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isZero();
            }
            return Collections.unmodifiableList(acknowledged);
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private Process start(Class<?> store, String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitRace.class.getName(),
                        store.getName(),
                        log.toString(),
                        name,
                        Integer.toString(THREADS),
                        Integer.toString(VERSIONS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
