package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
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
     * A script in the place of {@code jobs/tlevels}, for programs that start commands by a launcher: the command line of this
     * class path.
     *
     * @param folder where it is written, and where each of its calls becomes a line of the file {@code calls}
     */
    public static Path launcher(Path folder) throws IOException {
        Path launcher = folder.resolve("tlevels");
        Files.writeString(
                launcher,
                "#!/bin/bash\necho \"$@\" >>'%s'\nexec '%s' %s '-Dtlevels.log=%s' -cp '%s' %s \"$@\"\n"
                        .formatted(
                                folder.resolve("calls"),
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                String.join(" ", jvmOptions()),
                                folder.resolve("log"),
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        return Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /**
     * The output of a program that must end well within some minutes.
     *
     * @param folder where it runs and its output is kept
     * @param environment beside what this process has and the pseudonym key of the tests
     */
    public static String run(Path folder, long minutes, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
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
