package uk.tlevels.warehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.FiguresTable;
import uk.tlevels.warehouse.operations.JsonLine;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels figures}. */
@Command(
        name = "figures",
        description = "Prints the published figures beside the computed ones.",
        mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        try (Warehouse warehouse = Warehouse.openToRead(options.settings(), console)) {
            warehouse.requireHeld();
            warehouse.published();
            if (json) {
                FiguresTable.rows(warehouse).forEach(row -> console.line(JsonLine.of(row.values())));
            } else {
                new FiguresTable(console).print(warehouse);
            }
            return ExitCode.FINE;
        }
    }
}
