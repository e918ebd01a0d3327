package uk.tlevels.warehouse.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels tables}. */
@Command(
        name = "tables",
        description = "Lists the tables, what they hold and which version is visible.",
        mixinStandardHelpOptions = true)
final class TablesCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        try (Warehouse warehouse = Warehouse.openToRead(options.settings(), console)) {
            warehouse.requireHeld();
            Map<TableName, Publication.Pin> visible = warehouse.published().tables();
            console.line("%-36s %8s %12s  %s".formatted("table", "version", "rows", "what it holds"));
            for (TableContract contract : warehouse.lake().contracts().tables()) {
                Optional<Publication.Pin> pin = Optional.ofNullable(visible.get(contract.name()));
                console.line("%-36s %8s %12s  %s"
                        .formatted(
                                contract.name(),
                                pin.map(p -> Long.toString(p.version())).orElse("-"),
                                pin.map(p -> "%,d".formatted(p.rows())).orElse("-"),
                                contract.description()));
            }
            return ExitCode.FINE;
        }
    }
}
