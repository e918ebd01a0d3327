package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import uk.tlevels.warehouse.TestWarehouse;

/** The command line in a process of its own, with this JVM's options and class path. */
public final class TlevelsProcess {
    private final Process process;
    private final Path output;

    private TlevelsProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts a command.
     *
     * @param folder where it runs and its output and log are kept
     * @param environment beside what this process has and the pseudonym key of the tests
     */
    public static TlevelsProcess start(Path folder, Map<String, String> environment, List<String> arguments)
            throws IOException {
        return start(folder, environment, List.of("-cp", System.getProperty("java.class.path")), arguments);
    }

    /**
     * Starts a command with another class path than this JVM's.
     *
     * @param classes JVM options that name it, such as {@link ClassArchive#options()}
     */
    public static TlevelsProcess start(
            Path folder, Map<String, String> environment, List<String> classes, List<String> arguments)
            throws IOException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Processes.jvmOptions());
        command.add("-Dtlevels.log=" + folder.resolve("tlevels.log"));
        command.addAll(classes);
        command.add(Main.class.getName());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(new TreeMap<>(environment));
        builder.environment().put("TLEVELS_PSEUDONYM_KEY", TestWarehouse.KEY);
        return new TlevelsProcess(builder.start(), output);
    }

    /** What a command says that must end well within some minutes. */
    public static String run(Path folder, long minutes, List<String> arguments)
            throws IOException, InterruptedException {
        TlevelsProcess process = start(folder, Map.of(), arguments);
        assertThat(process.exitCode(minutes)).as(process.output()).isZero();
        return process.output();
    }

    /** Whether it ends within some time. */
    public boolean endsWithin(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to end, as {@code kill} does. */
    public void terminate() {
        process.destroy();
    }

    /**
     * Its exit code.
     *
     * @throws AssertionError when it has not ended after some minutes
     */
    public int exitCode(long minutes) throws IOException, InterruptedException {
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            kill();
            throw new AssertionError("has not ended after " + minutes + " minutes: " + output());
        }
        return process.exitValue();
    }

    /** What it has said so far. */
    public String output() throws IOException {
        return Files.readString(output);
    }
}
