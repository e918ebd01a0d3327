package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobs/tlevels} with a Java that tells what it is asked to do. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {
    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void java() throws IOException {
        home = folder.resolve("jdk");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                if [ "$1" = -version ]; then
                  echo "Picked up JAVA_TOOL_OPTIONS: $JAVA_TOOL_OPTIONS" >&2
                  echo 'openjdk version "21.0.2" 2024-01-16' >&2
                else
                  echo "LC_ALL=$LC_ALL"
                  for argument in "$@"; do echo "$argument"; done
                fi
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void the_version_of_java_is_found_wherever_it_stands() throws IOException, InterruptedException {
        assertThat(launched(Map.of("JAVA_TOOL_OPTIONS", "-Dfoo=1"), "--version"))
                .contains("--version");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.1\"\n");
        assertThat(launched(Map.of(), "--version")).contains("--version");
    }

    @Test
    void a_java_that_is_too_old_is_passed_over() throws IOException, InterruptedException {
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");

        assertThat(launched(Map.of(), "--version")).doesNotContain("LC_ALL=");
    }

    @Test
    void a_locale_of_ascii_makes_way_for_one_of_all_letters() throws IOException, InterruptedException {
        assertThat(launched(Map.of("LC_ALL", "C"), "sql", "select 'Côte'")).contains("LC_ALL=C.UTF-8", "select 'Côte'");
        assertThat(launched(Map.of("LC_ALL", "C.UTF-8"), "tables")).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void a_standard_output_that_is_closed_is_refused_before_another_file_takes_its_place()
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "exec bash \"$0\" tables >&-",
                        Path.of("tlevels").toAbsolutePath().toString())
                .directory(folder.toFile())
                .start();

        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("tlevels: standard output is closed\n");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void a_large_landing_folder_gets_the_optimising_compiler() throws IOException, InterruptedException {
        assertThat(launched(Map.of(), "run")).contains("-XX:TieredStopAtLevel=1");
        assertThat(launched(Map.of(), "run", "--landing", "s3a://bucket/landing"))
                .doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(launched(Map.of("TLEVELS_PROFILE", "large"), "run")).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    private List<String> launched(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("bash", Path.of("tlevels").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("JAVA_HOME", home.toString());
        builder.environment().put("TLEVELS_NO_BUILD", "1");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().toList();
    }
}
