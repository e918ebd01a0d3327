package uk.tlevels.warehouse.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.JsonOption;
import uk.tlevels.warehouse.cli.output.UpkeepJson;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep.Mode;
import uk.tlevels.warehouse.maintenance.CompactionLimits;
import uk.tlevels.warehouse.maintenance.Maintenance;
import uk.tlevels.warehouse.maintenance.MaintenanceReport;
import uk.tlevels.warehouse.maintenance.Retention;
import uk.tlevels.warehouse.maintenance.TableReport;
import uk.tlevels.warehouse.operations.Watched;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels maintain}. */
@Command(
        name = "maintain",
        description = "Puts small files together and deletes what no publication, release or recent reader needs.",
        mixinStandardHelpOptions = true)
final class MaintainCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Option(names = "--dry-run", description = "Changes nothing and says what would be done.")
    private boolean dryRun;

    @Option(
            names = "--retain-days",
            paramLabel = "N",
            defaultValue = "7",
            description = "Versions stay this long after they were replaced (default: 7). 0 only while nothing else"
                    + " reads or writes: files of a run in progress would go.")
    private int days;

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = json.console(spec);
        Settings settings = options.settings();
        Retention retention = Retention.days(days);
        try (Warehouse warehouse = Warehouse.open(settings, console)) {
            warehouse.requireHeld();
            return dryRun
                    ? print(console, Maintenance.of(warehouse).run(retention, Mode.REHEARSE))
                    : new Watched(warehouse, settings.watch(), console::line)
                            .recorded(
                                    "maintain",
                                    () -> print(
                                            console, Maintenance.of(warehouse).run(retention, Mode.DELETE)),
                                    ErrorMessages::code);
        }
    }

    private int print(Console console, MaintenanceReport report) {
        if (json.isAsked()) {
            json.print(spec, UpkeepJson.of(report, dryRun));
        } else {
            tell(console, report);
        }
        return report.gone().isEmpty() ? ExitCode.FINE : ExitCode.FAILED;
    }

    private void tell(Console console, MaintenanceReport report) {
        console.line("%-36s %-8s %11s %18s %14s  %s"
                .formatted("table", "files", "", dryRun ? "would free" : "freed", "of the log", "versions kept"));
        for (TableReport table : report.tables()) {
            console.line("%-36s %-8s %11s %18s %14s  %s"
                    .formatted(
                            table.table(),
                            table.change() == CompactionLimits.Change.NONE
                                    ? ""
                                    : table.change().name().toLowerCase(Locale.ROOT),
                            table.filesBefore() == table.filesAfter()
                                    ? table.filesBefore()
                                    : table.filesBefore() + " → " + table.filesAfter(),
                            "%d, %s"
                                    .formatted(
                                            table.data().files(),
                                            Console.bytes(table.data().bytes())),
                            "%d files".formatted(table.log().files()),
                            kept(table.kept())));
        }
        if (report.unfinished().files() > 0) {
            console.line("left by commands that were killed: %d files, %s"
                    .formatted(
                            report.unfinished().files(),
                            Console.bytes(report.unfinished().bytes())));
        }
        report.gone().forEach(named -> console.line("GONE        " + named + ", which cannot be read any more"));
        console.line("%s  %d files, %s"
                .formatted(
                        dryRun ? "would free" : "freed     ",
                        report.freed().files(),
                        Console.bytes(report.freed().bytes())));
        console.line("published   %s"
                .formatted(
                        report.moved() == 0 || dryRun
                                ? "nothing new, publication " + report.publication() + " stands"
                                : "publication %d: the same rows of %d tables in other files"
                                        .formatted(report.publication(), report.moved())));
    }

    private static String kept(NavigableMap<Long, List<String>> versions) {
        return versions.descendingMap().entrySet().stream()
                .map((Map.Entry<Long, List<String>> e) -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }
}
