package uk.tlevels.warehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.FiguresTable;
import uk.tlevels.warehouse.cli.output.JsonOption;
import uk.tlevels.warehouse.pipeline.Queries;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels figures}. */
@Command(
        name = "figures",
        description = "Prints the published figures beside the computed ones.",
        mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = json.console(spec);
        try (Warehouse warehouse = Warehouse.openToRead(options.settings(), console)) {
            warehouse.requireHeld();
            if (warehouse.published().find(FiguresTable.FIGURES).isEmpty()) {
                spec.commandLine().getErr().println("tlevels: " + Queries.unwritten(FiguresTable.FIGURES));
            }
            if (json.isAsked()) {
                FiguresTable.objects(warehouse).forEach(figure -> json.print(spec, figure));
            } else {
                new FiguresTable(console).print(warehouse);
            }
            return ExitCode.FINE;
        }
    }
}
