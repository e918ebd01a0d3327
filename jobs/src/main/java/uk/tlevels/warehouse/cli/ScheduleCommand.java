package uk.tlevels.warehouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.process.Given;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.operations.schedule.SchedulePlan;
import uk.tlevels.warehouse.operations.schedule.Schedules;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels schedule}. */
@Command(
        name = "schedule",
        description =
                "Writes a DAG of Airflow, a crontab or units of systemd, from the graph of steps (jobs/OPERATIONS.md).",
        mixinStandardHelpOptions = true)
final class ScheduleCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Parameters(index = "0", paramLabel = "FOR", description = "airflow, cron or systemd.")
    private String program;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder that the files are written to (default: this one).")
    private Path folder = Path.of("");

    @Option(
            names = "--launcher",
            paramLabel = "COMMAND",
            description = "How the scheduler starts commands, e.g. /opt/tlevels/jobs/tlevels (default: tlevels).")
    private String launcher = "tlevels";

    @Option(
            names = "--release",
            paramLabel = "NAME",
            description = "Airflow: a release behind an approval; with --period.")
    private Optional<String> release = Optional.empty();

    @Option(names = "--period", paramLabel = "PERIOD", description = "The period of the release, e.g. 2023/24.")
    private Optional<String> period = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (release.isPresent() != period.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--release and --period go together");
        }
        Given.folderToWrite(folder);
        Settings settings = options.settings();
        Console console = Console.of(spec);
        try (Warehouse warehouse = Warehouse.openToRead(settings, Progress.silent())) {
            SchedulePlan plan = new SchedulePlan(
                    launcher,
                    options.words(),
                    settings.landing().matches("[a-z0-9]+:.*")
                            ? settings.landing()
                            : Path.of(settings.landing()).toAbsolutePath().toString(),
                    SchedulePlan.groups(warehouse.steps().inOrder()),
                    release.map(name -> new SchedulePlan.Release(name, period.orElseThrow())));
            Files.createDirectories(folder.toAbsolutePath());
            List<String> written = new ArrayList<>();
            for (Map.Entry<String, String> file : files(plan).entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
                written.add(folder.resolve(file.getKey()).toString());
            }
            written.stream().sorted().forEach(console::line);
            return ExitCode.FINE;
        }
    }

    private Map<String, String> files(SchedulePlan plan) {
        return switch (program) {
            case "airflow" -> Schedules.airflow(plan);
            case "cron" -> Schedules.cron(plan);
            case "systemd" -> Schedules.systemd(plan);
            default ->
                throw new ParameterException(
                        spec.commandLine(), "'%s' is none of airflow, cron, systemd".formatted(program));
        };
    }
}
