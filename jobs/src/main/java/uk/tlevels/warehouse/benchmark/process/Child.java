package uk.tlevels.warehouse.benchmark.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command to its end. CPU and wall time are what the shell's {@code time} says, which asks the kernel once all is
 * over; memory, which no shell tells, is looked at while it runs.
 */
public final class Child {
    private static final long EVERY_MILLIS = 50;
    private static final String TIMED = "TIMEFORMAT='%3R %3U %3S'; { time \"$@\" >>\"$OUTPUT\" 2>&1; } 2>\"$TIMES\"";

    private final List<String> command;
    private final Path folder;
    private final Map<String, String> environment;
    private final Path output;
    private final Map<Long, Duration> cpu = new HashMap<>();
    private final Map<Long, ProcessHandle> seen = new HashMap<>();
    private long peak;

    private Child(List<String> command, Path folder, Map<String, String> environment, Path output) {
        this.command = command;
        this.folder = folder;
        this.environment = environment;
        this.output = output;
    }

    /**
     * Runs a command and waits for it and for whatever it leaves behind.
     *
     * @param folder where it runs
     * @param environment all of its environment
     * @param output the file that its output is added to
     */
    public static Ended run(List<String> command, Path folder, Map<String, String> environment, Path output)
            throws IOException, InterruptedException {
        return new Child(command, folder, environment, output).run();
    }

    private Ended run() throws IOException, InterruptedException {
        Path times = Files.createTempFile("times", ".txt");
        try {
            List<String> line = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
            line.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().clear();
            builder.environment().putAll(environment);
            builder.environment().put("OUTPUT", output.toString());
            builder.environment().put("TIMES", times.toString());
            Process process = builder.start();
            do {
                look(process.toHandle());
            } while (!process.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS));
            return new Ended(process.exitValue(), usage(times), leftBehind());
        } finally {
            Files.delete(times);
        }
    }

    private void look(ProcessHandle shell) {
        long held = 0;
        for (ProcessHandle process : shell.descendants().toList()) {
            seen.putIfAbsent(process.pid(), process);
            held += highWater(process.pid()).orElse(0);
        }
        peak = Math.max(peak, held);
    }

    private double leftBehind() throws InterruptedException {
        List<ProcessHandle> open = new ArrayList<>(seen.values());
        while (true) {
            List<ProcessHandle> more =
                    open.stream().flatMap(ProcessHandle::descendants).toList();
            open.addAll(more);
            open.removeIf(process -> !process.isAlive());
            if (open.isEmpty()) {
                return cpu.values().stream().mapToLong(Duration::toMillis).sum() / 1e3;
            }
            open.forEach(process -> process.info().totalCpuDuration().ifPresent(used -> cpu.put(process.pid(), used)));
            Thread.sleep(EVERY_MILLIS);
        }
    }

    private Usage usage(Path times) throws IOException {
        // a command that the shell cannot start is told of before the times
        List<String> lines = Files.readAllLines(times);
        String[] seconds = lines.get(lines.size() - 1).strip().split(" ", 3);
        return new Usage(
                Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]),
                Double.parseDouble(seconds[0]),
                peak == 0 ? OptionalLong.empty() : OptionalLong.of(peak));
    }

    /** The most memory that a process has held so far, where Linux says it. */
    private static OptionalLong highWater(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            // it has ended, or this is no Linux
            return OptionalLong.empty();
        }
    }
}
