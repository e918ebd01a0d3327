package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import uk.tlevels.warehouse.TestWarehouse;

/** Programs run beside the tests. */
public final class Processes {

    private Processes() {}

    /** The options that this JVM was started with: memory, and what Spark needs opened. */
    public static List<String> jvmOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    /**
     * The output of a program that must end well within some minutes.
     *
     * @param folder where it runs and its output is kept
     */
    public static String run(Path folder, long minutes, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("TLEVELS_PSEUDONYM_KEY", TestWarehouse.KEY);
        Process process = builder.start();
        boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String text = Files.readString(output);
        assertThat(ended).as("ends within %d minutes: %s", minutes, text).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
