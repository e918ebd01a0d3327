package uk.tlevels.warehouse.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.cli.Processes;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.operations.schedule.SchedulePlan;
import uk.tlevels.warehouse.operations.schedule.Schedules;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.Step;
import uk.tlevels.warehouse.pipeline.Warehouse;

/**
 * Schedules are given to the programs that they are for. Those that are not installed ({@code -Dtlevels.schedulers} names a
 * Python with Airflow) are left out, or fail under {@code -Pci}.
 */
class ScheduleTest {
    private static final Path SCRIPT = Path.of("src/test/python/load_dag.py").toAbsolutePath();
    private static final int MISSING = 77;

    @TempDir
    private Path folder;

    @Test
    void groups_hold_every_table_once_and_come_after_what_they_read() {
        List<Step> steps = steps();
        Map<String, List<TableName>> groups = SchedulePlan.groups(steps);

        assertThat(groups.values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        steps.stream().map(Step::table).toList());
        assertThat(groups.keySet()).containsExactly("silver", "gold", "gold_of_gold");
        assertThat(groups.get("gold_of_gold")).contains(TableName.of("gold.action_plan_figures"));
        List<String> order = List.copyOf(groups.keySet());
        steps.forEach(step -> step.inputs().stream()
                .flatMap(input ->
                        order.stream().filter(group -> groups.get(group).contains(input)))
                .forEach(of -> assertThat(order.indexOf(of))
                        .as(step.table().toString())
                        .isLessThanOrEqualTo(order.indexOf(order.stream()
                                .filter(group -> groups.get(group).contains(step.table()))
                                .findFirst()
                                .orElseThrow()))));
    }

    @Test
    void a_crontab_has_five_fields_and_a_command_in_every_line() {
        String crontab =
                Schedules.cron(plan("/opt/t levels/tlevels", Optional.empty())).get("tlevels.crontab");
        List<String> lines = crontab.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("MAILTO"))
                .toList();
        assertThat(lines)
                .hasSize(3)
                .allMatch(line -> line.matches("(\\S+ ){5}timeout \\S+ '/opt/t levels/tlevels' .*"))
                .allMatch(line -> line.contains("'--warehouse=s3a://a b/50\\%'"));
    }

    @Test
    void systemd_takes_its_units() throws Exception {
        for (Map.Entry<String, String> unit :
                Schedules.systemd(plan("/bin/true", Optional.empty())).entrySet()) {
            Files.writeString(folder.resolve(unit.getKey()), unit.getValue());
        }
        Process process;
        try {
            process = new ProcessBuilder("bash", "-c", "systemd-analyze verify --man=no ./*.service ./*.timer ./*.path")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        requireThere(process.exitValue() != 127, "no systemd-analyze: " + said);
        assertThat(said.lines().filter(line -> line.contains("tlevels-"))).isEmpty();
    }

    @Test
    void airflow_loads_the_dag_with_an_approval_before_the_release() throws Exception {
        dag(plan("/bin/true", Optional.of(new SchedulePlan.Release("tlevel-results", "2022/23"))));
        String again = "3 retries, growing waits of 0:05:00 to 1:00:00, ends after ";
        String work = "BashOperator, when all_success, " + again;
        assertThat(airflow("load"))
                .containsExactlyInAnyOrder(
                        "dag: 0 6 * * *, 1 at a time, catchup False, ends after 8 days, 0:00:00",
                        "landed: BashSensor, when all_success, reschedule, each 600 s for 21600 s, soft_fail True",
                        "ingest: " + work + "2:00:00",
                        "build.silver: " + work + "2:00:00",
                        "build.gold: " + work + "2:00:00",
                        "build.gold_of_gold: " + work + "2:00:00",
                        "status: " + work + "0:10:00",
                        "approve_release: ApprovalOperator, when all_success, waits for 7 days, 0:00:00",
                        "release: " + work + "2:00:00",
                        "landed -> ingest",
                        "ingest -> build.silver",
                        "build.silver -> build.gold",
                        "build.gold -> build.gold_of_gold",
                        "build.gold_of_gold -> status",
                        "status -> approve_release",
                        "approve_release -> release");
    }

    @Test
    void a_command_that_fails_fails_its_task_and_data_set_aside_do_not() throws Exception {
        Path launcher = folder.resolve("exits");
        Files.writeString(launcher, "#!/bin/sh\nexit $EXIT_CODE\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        dag(plan(launcher.toString(), Optional.empty()));

        assertThat(airflow("codes")).containsExactly("0 is fine", "1 fails", "2 fails", "3 is fine", "4 fails");
    }

    @Test
    void the_sensor_waits_for_a_file_however_deep_in_the_landing_folder() throws Exception {
        Path landing = folder.resolve("what has landed");
        Path deep = Files.createDirectories(landing.resolve("2024"));
        dag(new SchedulePlan(
                "/bin/true", List.of(), landing.toString(), SchedulePlan.groups(steps()), Optional.empty()));
        assertThat(airflow("landed")).containsExactly("False");

        Files.writeString(deep.resolve("file"), "");
        assertThat(airflow("landed")).containsExactly("True");
    }

    /** The commands are those of this class path; files that landed are a day's, and few. */
    @Test
    @Tag("long")
    void airflow_runs_the_dag_once_on_a_small_warehouse() throws Exception {
        Path landing = Files.createDirectories(folder.resolve("landing"));
        Files.writeString(landing.resolve("readme.md"), "nothing to take in");
        Path launcher = Processes.launcher(folder);
        dag(new SchedulePlan(
                launcher.toString(),
                List.of("--warehouse", folder.resolve("warehouse").toString(), "--landing", landing.toString()),
                landing.toString(),
                Map.of("reference", List.of(TableName.of("gold.policy_values"))),
                Optional.empty()));

        assertThat(airflow("run")).contains("success");

        assertThat(Files.readAllLines(folder.resolve("calls")))
                .extracting(call -> call.replaceFirst(" .*", ""))
                .containsExactly("ingest", "build", "status");
        try (LedgerRows ledgers = new LedgerRows(folder, Map.of())) {
            assertThat(ledgers.read().commands())
                    .extracting(Ledgers.Command::name)
                    .containsExactly("ingest", "build");
            assertThat(ledgers.read().publications().all()).hasSize(1);
        }
    }

    private void dag(SchedulePlan plan) throws IOException {
        Path dags = Files.createDirectories(folder.resolve("dags"));
        Files.writeString(
                dags.resolve("tlevels_dag.py"), Schedules.airflow(plan).get("tlevels_dag.py"));
    }

    private List<String> airflow(String what) throws IOException, InterruptedException {
        Path out = folder.resolve("airflow.out");
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("tlevels.schedulers", "python3"), SCRIPT.toString(), what, folder.toString())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("airflow.err").toFile());
        builder.environment().put("TLEVELS_PSEUDONYM_KEY", "the key of a test, and no other");
        Process process = builder.start();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String errors = Files.readString(folder.resolve("airflow.err"));
        assertThat(ended).as("ends within 4 minutes: " + errors).isTrue();
        requireThere(process.exitValue() != MISSING, "no Python with Airflow (-Dtlevels.schedulers): " + errors);
        assertThat(process.exitValue()).as(Files.readString(out) + errors).isZero();
        // Airflow logs there too
        return Files.readAllLines(out).stream()
                .filter(line -> !line.matches("\\d{4}-\\d\\d-\\d\\dT.*"))
                .toList();
    }

    private static void requireThere(boolean isThere, String reason) {
        if (!isThere) {
            assertThat(Boolean.getBoolean("tlevels.ci")).as(reason).isFalse();
            System.err.println("ScheduleTest is skipped: " + reason); // Surefire does not say why
            abort(reason);
        }
    }

    private List<Step> steps() {
        Settings settings = Settings.read(
                List.of(), Map.of("warehouse.uri", folder.resolve("warehouse").toString()));
        try (Warehouse warehouse = Warehouse.openToRead(settings, Progress.silent())) {
            return warehouse.steps().inOrder();
        }
    }

    private SchedulePlan plan(String launcher, Optional<SchedulePlan.Release> release) {
        return new SchedulePlan(
                launcher,
                List.of("--warehouse=s3a://a b/50%"),
                folder.toString(),
                SchedulePlan.groups(steps()),
                release);
    }
}
