package uk.tlevels.warehouse.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs in JVMs of their own that say {@code ready}, start together and print what they won. */
final class RacingProcesses {

    private RacingProcesses() {}

    /**
     * The lines that all of them print.
     *
     * @param programs the arguments of each
     */
    static List<String> race(Class<?> main, List<List<String>> programs) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        try {
            for (List<String> arguments : programs) {
                processes.add(start(main, arguments));
            }
            List<BufferedReader> outputs =
                    processes.stream().map(Process::inputReader).toList();
            for (BufferedReader output : outputs) {
                assertThat(output.readLine()).isEqualTo("ready");
            }
            for (Process process : processes) {
                process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
            }
            List<String> lines = new ArrayList<>();
            for (BufferedReader output : outputs) {
                output.lines().forEach(lines::add);
            }
            for (Process process : processes) {
                assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isZero();
            }
            return lines;
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private static Process start(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
