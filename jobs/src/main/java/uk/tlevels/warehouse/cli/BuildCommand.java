package uk.tlevels.warehouse.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels build}. */
@Command(
        name = "build",
        description = "Brings tables up to date from what has been taken in, and publishes them.",
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Option(
            names = "--select",
            paramLabel = "TABLE",
            description = "Only this table and what it is computed from, e.g. gold.results; may be given again.")
    private List<String> selected = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        Set<TableName> tables = selected.stream().map(this::table).collect(Collectors.toSet());
        try (Warehouse warehouse = Warehouse.open(options.settings(), console)) {
            return new RunSummary(console).print(warehouse.build(tables));
        }
    }

    private TableName table(String name) {
        return TableName.parse(name)
                .filter(t -> t.zone() == Zone.SILVER || t.zone() == Zone.GOLD)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "'" + name + "' is not a table that is built: silver.… or gold.…"));
    }
}
