package uk.tlevels.warehouse.cli;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.catalog.Catalog;
import uk.tlevels.warehouse.cli.output.CatalogJson;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.JsonOption;
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

    @Parameters(
            arity = "0..1",
            paramLabel = "PATTERN",
            description = "Only tables whose names hold it; * stands for anything, e.g. 'gold.*'.")
    private String pattern = "";

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = json.console(spec);
        try (Warehouse warehouse = Warehouse.openToRead(options.settings(), console)) {
            warehouse.requireHeld();
            Catalog catalog = new Catalog(warehouse);
            Collection<TableContract> tables = catalog.tables(pattern);
            if (tables.isEmpty()) {
                throw new IllegalArgumentException("no table is called like '%s'".formatted(pattern));
            }
            Map<TableName, Publication.Pin> visible = warehouse.published().tables();
            if (!json.isAsked()) {
                console.line("%-36s %8s %12s  %s".formatted("table", "version", "rows", "what it holds"));
            }
            for (TableContract contract : tables) {
                Optional<Publication.Pin> pin = Optional.ofNullable(visible.get(contract.name()));
                if (json.isAsked()) {
                    json.print(spec, CatalogJson.listed(contract, pin));
                } else {
                    print(console, contract, pin);
                }
            }
            return ExitCode.FINE;
        }
    }

    private static void print(Console console, TableContract contract, Optional<Publication.Pin> pin) {
        console.line("%-36s %8s %12s  %s"
                .formatted(
                        contract.name(),
                        pin.map(p -> Long.toString(p.version())).orElse("-"),
                        pin.map(p -> "%,d".formatted(p.rows())).orElse("-"),
                        contract.description()));
    }
}
