package uk.tlevels.warehouse.operations.schedule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Schedules as files, by their names. Where a number is a choice, it stands at the top of the file or in a line of its own. */
public final class Schedules {
    private Schedules() {}

    /**
     * A DAG of Airflow 3: a sensor on the landing folder, ingest, the groups of steps, the status, and the release behind an
     * approval by a person.
     */
    public static Map<String, String> airflow(SchedulePlan plan) {
        String groups = plan.groups().entrySet().stream()
                .map(e -> "    \"%s\": [\n%s    ],\n"
                        .formatted(
                                e.getKey(),
                                e.getValue().stream()
                                        .map(table -> "        \"" + table + "\",\n")
                                        .collect(Collectors.joining())))
                .collect(Collectors.joining());
        String dag = AIRFLOW.replace("@GROUPS@", groups)
                .replace("@LANDING@", python(plan.landing()))
                .replace("@INGEST@", python(plan.command("ingest")))
                .replace("@BUILD@", python(plan.command("build")))
                .replace("@STATUS@", python(plan.command("status")));
        return Map.of(
                "tlevels_dag.py",
                plan.releasing()
                        .map(release -> dag.replace("@RELEASE@", APPROVAL.replace("@COMMAND@", python(release)))
                                .replace(
                                        "@IMPORT@",
                                        "from airflow.providers.standard.operators.hitl import ApprovalOperator\n"))
                        .orElseGet(() -> dag.replace("@RELEASE@", "").replace("@IMPORT@", "")));
    }

    private static String python(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A crontab of one user: run each morning, status on working days, upkeep on Sundays. */
    public static Map<String, String> cron(SchedulePlan plan) {
        // a per cent sign ends a command of a crontab
        return Map.of(
                "tlevels.crontab",
                CRON.replace("@RUN@", plan.command("run").replace("%", "\\%"))
                        .replace("@STATUS@", plan.command("status").replace("%", "\\%"))
                        .replace("@MAINTAIN@", plan.command("maintain").replace("%", "\\%")));
    }

    /** Units of systemd: a run when something lands and each morning, status on working days, upkeep on Sundays. */
    public static Map<String, String> systemd(SchedulePlan plan) {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("tlevels-run.service", service("run", command(plan, "run"), "4h"));
        units.put("tlevels-run.timer", timer("run", "*-*-* 06:00:00"));
        units.put("tlevels-run.path", PATH.replace("@LANDING@", plan.landing().replace("%", "%%")));
        units.put("tlevels-status.service", service("status", command(plan, "status"), "10min"));
        units.put("tlevels-status.timer", timer("status", "Mon..Fri *-*-* 08:00:00"));
        units.put("tlevels-maintain.service", service("maintain", command(plan, "maintain"), "4h"));
        units.put("tlevels-maintain.timer", timer("maintain", "Sun *-*-* 03:00:00"));
        return units;
    }

    private static String command(SchedulePlan plan, String name) {
        return plan.words(name).stream().map(Schedules::unit).collect(Collectors.joining(" "));
    }

    private static String service(String name, String command, String limit) {
        boolean changes = !name.equals("status");
        return SERVICE.replace("@NAME@", name)
                .replace("@COMMAND@", command)
                .replace("@LIMIT@", limit)
                .replace("@AGAIN@", changes ? AGAIN : "");
    }

    private static String timer(String name, String when) {
        return TIMER.replace("@NAME@", name).replace("@WHEN@", when);
    }

    /** A word as units have it: in quotes, with what they would put something else in the place of doubled. */
    private static String unit(String text) {
        String plain = text.replace("%", "%%");
        return plain.equals(SchedulePlan.quoted(plain))
                ? plain
                : "\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "$$") + "\"";
    }

    private static final String SERVICE =
            """
            [Unit]
            Description=T Level statistics warehouse: @NAME@
            StartLimitIntervalSec=1h
            StartLimitBurst=4

            [Service]
            Type=oneshot
            # TLEVELS_PSEUDONYM_KEY_FILE and what else the commands need
            EnvironmentFile=-/etc/tlevels/environment
            ExecStart=@COMMAND@
            TimeoutStartSec=@LIMIT@
            @AGAIN@""";

    private static final String AGAIN =
            """
            # data set aside are no failure; settings that are wrong stay wrong
            SuccessExitStatus=3
            Restart=on-failure
            RestartSec=5min
            RestartPreventExitStatus=2
            """;

    private static final String TIMER =
            """
            [Unit]
            Description=T Level statistics warehouse: @NAME@, when it is time

            [Timer]
            OnCalendar=@WHEN@
            Persistent=true

            [Install]
            WantedBy=timers.target
            """;

    private static final String PATH =
            """
            [Unit]
            Description=T Level statistics warehouse: files have landed

            [Path]
            PathChanged=@LANDING@
            Unit=tlevels-run.service
            TriggerLimitIntervalSec=10min
            TriggerLimitBurst=5

            [Install]
            WantedBy=multi-user.target
            """;

    private static final String CRON =
            """
            # T Level statistics warehouse. The environment is that of cron: name the key here or in a settings file.
            # TLEVELS_PSEUDONYM_KEY_FILE=/etc/tlevels/key
            MAILTO=""
            # Commands wait for each other and step aside with exit code 4; a run that takes four hours is ended, and goes on
            # from there the next time (--resume).
            0 6 * * * timeout 4h @RUN@ --resume
            0 8 * * 1-5 timeout 10m @STATUS@
            0 3 * * 0 timeout 4h @MAINTAIN@
            """;

    private static final String APPROVAL =
            """
                approve = ApprovalOperator(
                    task_id="approve_release",
                    subject="Make the release? The status of the warehouse is in the log of the task before.",
                    execution_timeout=timedelta(days=7),
                )
                release = task("release", @COMMAND@)
                last >> approve >> release
            """;

    private static final String AIRFLOW =
            """
            \"""The T Level statistics warehouse, from files that land to a release: a DAG for Airflow 3.

            Exit codes of its commands: 2 is wrong settings, 3 data set aside (everything else was done, so the DAG goes on; alerts
            tell of it), 4 another command at work (tried again).
            \"""

            import shlex
            from datetime import datetime, timedelta

            from airflow.providers.standard.operators.bash import BashOperator
            @IMPORT@from airflow.providers.standard.sensors.bash import BashSensor
            from airflow.sdk import DAG, TaskGroup

            SCHEDULE = "0 6 * * *"
            LANDING = @LANDING@
            GROUPS = {
            @GROUPS@}


            def task(name, command, limit=timedelta(hours=2)):
                return BashOperator(
                    task_id=name,
                    bash_command=command + " || [ $? -eq 3 ]",
                    append_env=True,
                    execution_timeout=limit,
                    retries=3,
                    retry_delay=timedelta(minutes=5),
                    retry_exponential_backoff=True,
                    max_retry_delay=timedelta(hours=1),
                )


            with DAG(
                dag_id="tlevels",
                description="T Level statistics: ingest, build, check, release",
                schedule=SCHEDULE,
                start_date=datetime(2024, 1, 1),
                catchup=False,
                max_active_runs=1,
                # what a service level would say; Airflow 3 has no SLAs: a run that takes longer fails and is told
                dagrun_timeout=timedelta(days=8),
                tags=["t-levels"],
            ) as dag:
                # anything in the landing folder: what was taken in before costs two seconds
                landed = BashSensor(
                    task_id="landed",
                    bash_command=f'test -n "$(find {shlex.quote(LANDING)} -type f -print -quit)"',
                    mode="reschedule",
                    poke_interval=600,
                    timeout=6 * 3600,
                    soft_fail=True,
                )
                last = task("ingest", @INGEST@)
                landed >> last
                with TaskGroup("build"):
                    for name, tables in GROUPS.items():
                        selected = "".join(f" --select {table}" for table in tables)
                        step = task(name, @BUILD@ + " --resume" + selected)
                        last >> step
                        last = step
                status = task("status", @STATUS@, timedelta(minutes=10))
                last >> status
                last = status
            @RELEASE@""";
}
