package uk.tlevels.warehouse.benchmark;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands of this jar in fresh JVMs with the flags of this one, as a user's shell would. */
final class Jvm {
    private final Path folder;

    Jvm(Path folder) {
        this.folder = folder;
    }

    /** Seconds that a command took. */
    double seconds(List<String> flags, List<String> command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(ProcessHandle.current().info().command().orElse("java"));
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.addAll(flags);
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add("uk.tlevels.warehouse.cli.Main");
        line.addAll(command);
        File output = folder.resolve("output.txt").toFile();
        long started = System.nanoTime();
        int code = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    "'tlevels " + String.join(" ", command) + "' ended with exit code " + code + "; see " + output);
        }
        return (System.nanoTime() - started) / 1e9;
    }
}
