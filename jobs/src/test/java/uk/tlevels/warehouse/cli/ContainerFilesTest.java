package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the examples for containers name is there: commands, settings, variables, files, users. */
class ContainerFilesTest {
    private static final Path CONF = Path.of("..", "conf");
    private static final String LAUNCHER = "/opt/tlevels/jobs/tlevels";
    private static final String USER = "10001";
    private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{\\??([A-Z][A-Z0-9_]*)\\}");
    private static final Pattern SHELL = Pattern.compile("\\b(TLEVELS_[A-Z_]+)\\b");
    private static final Pattern NEEDED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)\\}");

    /** What S3A's providers of credentials, and the client of AWS, read. */
    private static final Set<String> OF_AWS = Set.of(
            "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_REGION", "AWS_ENDPOINT_URL_S3");

    @Test
    void compose_runs_what_there_is_as_nobody_on_a_file_system_that_is_read_only() throws IOException {
        Map<String, Object> compose = yaml(CONF.resolve("docker/compose.yaml"));
        Map<String, Object> services = map(compose.get("services"));
        Map<String, Object> ours = map(services.get("tlevels"));

        assertThat(ours)
                .containsEntry("image", image())
                .containsEntry("user", USER + ":" + USER)
                .containsEntry("read_only", true);
        assertThat(words(ours.get("tmpfs"))).containsExactly("/tmp:exec");
        requireCommand(words(ours.get("command")));
        requireEnvironment(map(ours.get("environment")).keySet());
        List<String> health = words(map(ours.get("healthcheck")).get("test"));
        assertThat(health).startsWith("CMD", LAUNCHER);
        requireCommand(health.subList(2, health.size()));
        assertThat(services.keySet()).containsAll(words(ours.get("depends_on")));
        assertThat(map(services.get("store")).get("image").toString())
                .as("what .ci/minio makes")
                .matches(tag -> contains(Path.of("..", ".ci", "minio", "image"), "tag=" + tag));
        assertThat(words(map(services.get("bucket")).get("command")))
                .contains(map(ours.get("environment")).get("TLEVELS_BUCKET").toString());
    }

    @Test
    void the_cron_job_runs_what_there_is_as_nobody_on_a_file_system_that_is_read_only() throws IOException {
        Map<String, Object> job = yaml(CONF.resolve("kubernetes/cronjob.yaml"));
        assertThat(job).containsEntry("apiVersion", "batch/v1").containsEntry("kind", "CronJob");
        Map<String, Object> of =
                map(map(map(job.get("spec")).get("jobTemplate")).get("spec"));
        Map<String, Object> pod = map(map(of.get("template")).get("spec"));
        Map<String, Object> ours = map(((List<?>) pod.get("containers")).get(0));

        assertThat(map(pod.get("securityContext")))
                .containsEntry("runAsNonRoot", true)
                .containsEntry("runAsUser", Integer.parseInt(USER));
        assertThat(map(ours.get("securityContext")))
                .containsEntry("readOnlyRootFilesystem", true)
                .containsEntry("allowPrivilegeEscalation", false);
        assertThat(ours).containsEntry("image", image());
        requireCommand(words(ours.get("args")));
        List<String> variables = new ArrayList<>();
        ((List<?>) ours.get("env"))
                .forEach(variable -> variables.add(map(variable).get("name").toString()));
        requireEnvironment(new TreeSet<>(variables));
        List<String> mounts = new ArrayList<>();
        ((List<?>) ours.get("volumeMounts"))
                .forEach(mount -> mounts.add(map(mount).get("name").toString()));
        List<String> volumes = new ArrayList<>();
        ((List<?>) pod.get("volumes"))
                .forEach(volume -> volumes.add(map(volume).get("name").toString()));
        assertThat(volumes).containsExactlyElementsOf(mounts);
    }

    @Test
    void the_image_holds_what_its_build_lays_out_and_runs_as_nobody() throws IOException {
        String dockerfile = Files.readString(CONF.resolve("docker/Dockerfile"));
        String build = Files.readString(CONF.resolve("docker/build"));

        assertThat(dockerfile)
                .contains("\nUSER " + USER + ":" + USER + "\n", "ENTRYPOINT [\"" + LAUNCHER + "\"]")
                .contains("CMD [\"" + LAUNCHER + "\", \"doctor\"]")
                .doesNotContainPattern("(?m)^ADD ");
        requireCommand(List.of("doctor"));
        for (String copied : List.of("jobs/tlevels", "jobs/target/tlevels-warehouse.jar", "jobs/target/lib")) {
            assertThat(build).contains(copied);
        }
        assertThat(dockerfile).contains("COPY tlevels " + LAUNCHER, "COPY target /opt/tlevels/jobs/target");
        Matcher variables = SHELL.matcher(dockerfile);
        while (variables.find()) {
            assertThat(known()).contains(variables.group(1));
        }
        assertThat(build).contains("tag=${1:-" + image() + "}");
        assertThat(CONF.resolve("docker/build")).isExecutable();
    }

    private static void requireCommand(List<String> words) {
        assertThat(Main.commandLine().parseArgs(words.toArray(String[]::new)).hasSubcommand())
                .isTrue();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals("--conf")) {
                assertThat(Path.of("..").resolve(words.get(i + 1))).isRegularFile();
            }
        }
    }

    /** Every variable is read by something, and those that the settings for buckets cannot do without are there. */
    private static void requireEnvironment(Set<String> variables) throws IOException {
        assertThat(known()).containsAll(variables);
        List<String> needed = NEEDED.matcher(Files.readString(CONF.resolve("s3.conf")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(needed).isNotEmpty();
        assertThat(variables).containsAll(needed).contains("TLEVELS_PSEUDONYM_KEY");
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>(OF_AWS);
        for (String file : List.of("local.conf", "s3.conf")) {
            SUBSTITUTED
                    .matcher(Files.readString(CONF.resolve(file)))
                    .results()
                    .forEach(found -> known.add(found.group(1)));
        }
        SHELL.matcher(Files.readString(Path.of("tlevels"))).results().forEach(found -> known.add(found.group(1)));
        return known;
    }

    private static String image() throws IOException {
        Matcher version =
                Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("..", "pom.xml")));
        assertThat(version.find()).isTrue();
        return "tlevels:" + version.group(1);
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        assertThat(node).isInstanceOf(Map.class);
        return (Map<String, Object>) node;
    }

    private static List<String> words(Object node) {
        assertThat(node).isInstanceOf(List.class);
        return ((List<?>) node).stream().map(Object::toString).toList();
    }
}
