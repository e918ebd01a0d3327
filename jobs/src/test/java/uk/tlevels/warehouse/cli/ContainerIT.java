package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The image of the packaged jar, built upon what this machine has and run as it is meant to be. */
@Tag("long")
class ContainerIT {
    /** The tag that {@code .ci/jre/image} gives; nothing is pulled. */
    private static final String BASE = "tlevels/jre:17";

    private static final String IMAGE = "tlevels:under-test";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private record Ended(int code, String said) {}

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        if (run("docker", "version").code() != 0) {
            String reason = "no Docker answers";
            assertThat(Boolean.getBoolean("tlevels.ci")).as(reason).isFalse();
            abort(reason);
        }
        Ended base = run(ROOT.resolve(".ci/jre/image").toString());
        assertThat(base.code()).as(base.said()).isZero();
        Ended image = run(ROOT.resolve("conf/docker/build").toString(), IMAGE, BASE);
        assertThat(image.code()).as(image.said()).isZero();
    }

    @Test
    void doctor_finds_all_well_on_a_root_file_system_that_is_read_only() throws IOException, InterruptedException {
        Ended doctor = container("doctor");

        assertThat(doctor.said()).contains("fine     java", "fine     locale", "fine     key", "fine     gold");
        assertThat(doctor.said()).doesNotContain("wrong ");
        assertThat(doctor.code()).isZero();
    }

    @Test
    void spark_answers_there_and_nobody_is_root() throws IOException, InterruptedException {
        Ended answer = container(
                "sql", "select count(*) as n from reference.regions where uln_is_valid(1000000043)", "--format", "csv");

        assertThat(answer.code()).as(answer.said()).isZero();
        assertThat(answer.said()).startsWith("n\n");
        assertThat(run("docker", "run", "--rm", "--read-only", "--entrypoint", "id", IMAGE, "-u")
                        .said())
                .isEqualTo("10001\n");
        assertThat(run("docker", "run", "--rm", "--read-only", "--entrypoint", "touch", IMAGE, "/opt/x")
                        .code())
                .isNotZero();
    }

    @Test
    void its_health_is_what_doctor_says() throws IOException, InterruptedException {
        assertThat(run("docker", "image", "inspect", "--format", "{{json .Config.Healthcheck.Test}}", IMAGE)
                        .said())
                .isEqualTo("[\"CMD\",\"/opt/tlevels/jobs/tlevels\",\"doctor\"]\n");
        // without a key no run can be, and doctor says so
        assertThat(run("docker", "run", "--rm", "--read-only", "--tmpfs", "/tmp:exec", IMAGE, "doctor")
                        .code())
                .isNotZero();
    }

    private static Ended container(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "docker",
                "run",
                "--rm",
                "--network",
                "none",
                "--hostname",
                "localhost",
                "--read-only",
                "--cap-drop",
                "ALL",
                "--tmpfs",
                "/tmp:exec",
                "--tmpfs",
                "/data:uid=10001",
                "--env",
                "TLEVELS_PSEUDONYM_KEY=the-key-of-the-tests-alone",
                IMAGE));
        words.addAll(Arrays.asList(command));
        return run(words.toArray(String[]::new));
    }

    private static Ended run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return new Ended(-1, e.getMessage());
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
