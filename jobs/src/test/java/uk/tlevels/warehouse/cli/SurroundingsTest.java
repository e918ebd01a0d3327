package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.cli.output.ExitCode;

/** Processes that start where little is as it should be. */
@Tag("spark")
class SurroundingsTest {
    private static final long MINUTES = 5;

    @TempDir
    private Path folder;

    @Test
    void sql_means_the_same_on_a_machine_without_a_name_under_settings_of_spark_in_the_environment()
            throws IOException, InterruptedException {
        Path hosts = Files.createFile(folder.resolve("no-hosts"));
        TlevelsProcess process = TlevelsProcess.start(
                folder,
                Map.of("SPARK_ANSI_SQL_MODE", "false"),
                List.of(
                        "-Djdk.net.hosts.file=" + hosts,
                        "-Dspark.sql.session.timeZone=America/New_York",
                        "-cp",
                        System.getProperty("java.class.path")),
                List.of("sql", "select try_cast('a' as int) as a, now() is not null as b; select cast('abc' as int)"));

        assertThat(process.exitCode(MINUTES)).as(process.output()).isEqualTo(ExitCode.FAILED);
        assertThat(process.output()).startsWith("tlevels: [CAST_INVALID_INPUT]").doesNotContain("\tat ");
    }

    @Test
    void where_no_log_can_be_kept_there_is_none() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("logs"));
        TlevelsProcess process = TlevelsProcess.start(
                folder,
                Map.of(),
                List.of(
                        "-Dtlevels.log=logs/tlevels.log",
                        "-Duser.name=?",
                        "-cp",
                        System.getProperty("java.class.path")),
                List.of("sql", "select 'Côte' as name", "--format", "csv"));

        assertThat(process.exitCode(MINUTES)).as(process.output()).isZero();
        assertThat(process.output()).isEqualToNormalizingNewlines("name\nCôte\n");
    }

    @Test
    void an_argument_that_the_locale_cannot_spell_is_refused_and_not_taken_for_another()
            throws IOException, InterruptedException {
        TlevelsProcess process =
                TlevelsProcess.start(folder, Map.of("LC_ALL", "C"), List.of("sql", "select hex('Côte')"));

        assertThat(process.exitCode(MINUTES)).isEqualTo(ExitCode.USAGE);
        assertThat(process.output()).contains("set LC_ALL=C.UTF-8");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "a device that is always full")
    void what_cannot_be_printed_is_a_failure() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Processes.jvmOptions());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "--version"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(new File("/dev/full"))
                .start();

        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("tlevels: standard output cannot be written: No space left on device");
        assertThat(process.waitFor()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void an_interrupted_command_says_so_in_one_line() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        TlevelsProcess process = TlevelsProcess.start(
                folder,
                Map.of(),
                List.of("-Djava.io.tmpdir=" + temporary, "-cp", System.getProperty("java.class.path")),
                List.of("sql", "select count(*) from range(100000000000) where sqrt(id) = 1.5"));
        // Spark makes a folder for its blocks when it starts
        for (int i = 0; i < 600 && !holds(temporary, "blockmgr"); i++) {
            assertThat(process.endsWithin(200, TimeUnit.MILLISECONDS))
                    .as(process.output())
                    .isFalse();
        }
        process.terminate();

        assertThat(process.exitCode(MINUTES)).as(process.output()).isEqualTo(143);
        assertThat(process.output()).isEqualToNormalizingNewlines("tlevels: interrupted\n");
    }

    private static boolean holds(Path folder, String beginning) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.anyMatch(child -> child.getFileName().toString().startsWith(beginning));
        }
    }
}
