package uk.tlevels.warehouse.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.tlevels.learner.Uln;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.JsonOption;
import uk.tlevels.warehouse.cli.output.RunSummary;
import uk.tlevels.warehouse.cli.output.UpkeepJson;
import uk.tlevels.warehouse.cli.process.Given;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.maintenance.Erasure;
import uk.tlevels.warehouse.maintenance.ErasureReport;
import uk.tlevels.warehouse.maintenance.UlnFile;
import uk.tlevels.warehouse.operations.Watched;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels forget}. */
@Command(
        name = "forget",
        description =
                "Erases people from bronze, silver and history, and publishes what is left. Nothing else may run.",
        mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Option(
            names = "--uln-file",
            paramLabel = "FILE",
            required = true,
            description = "Who is to be forgotten: one unique learner number a line.")
    private Path file;

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = json.console(spec);
        Settings settings = options.settings();
        Set<Uln> people = UlnFile.read(Given.file(file));
        try (Warehouse warehouse = Warehouse.open(settings, console)) {
            warehouse.requireHeld();
            return new Watched(warehouse, settings.watch(), console::line)
                    .recorded("forget", () -> print(console, Erasure.of(warehouse, people)), ErrorMessages::code);
        }
    }

    private int print(Console console, ErasureReport report) {
        // with --json it is said beside the answer
        int built = new RunSummary(console).print(report.build());
        if (json.isAsked()) {
            json.print(spec, UpkeepJson.of(report));
            return built;
        }
        console.line("people     %d asked for, %d found, %d not found"
                .formatted(report.asked(), report.found(), report.asked() - report.found()));
        report.rows().forEach((table, rows) -> console.line("erased     %s: %,d rows".formatted(table, rows)));
        if (!report.landed().isEmpty()) {
            console.line("STILL THERE: %d landed files hold them; delete or replace these files:"
                    .formatted(report.landed().size()));
            report.landed().forEach(name -> console.line("           " + name));
        }
        report.freed()
                .ifPresentOrElse(
                        freed -> console.line("forgotten  erasure %s, %d files gone, %s"
                                .formatted(report.erasureId(), freed.files(), Console.bytes(freed.bytes()))),
                        () -> console.line(
                                "NOT FORGOTTEN: silver and gold could not be built, so older versions of them"
                                        + " stay. Mend that and run forget again."));
        return built;
    }
}
