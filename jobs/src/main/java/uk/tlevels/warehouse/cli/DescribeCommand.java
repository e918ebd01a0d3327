package uk.tlevels.warehouse.cli;

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
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.TypedName;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels describe}. */
@Command(
        name = "describe",
        description =
                "Tells what a table holds, what a row and each column is, where it comes from, how fresh and how sound it is.",
        mixinStandardHelpOptions = true)
final class DescribeCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "TABLE", description = "The table or view, e.g. gold.starts or gold.starts_by_region.")
    private String table;

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = json.console(spec);
        try (Warehouse warehouse = Warehouse.openToRead(options.settings(), console)) {
            Catalog catalog = new Catalog(warehouse);
            TableName named = TypedName.of(table, warehouse.lake()::contracts);
            if (json.isAsked()) {
                json.print(spec, CatalogJson.described(catalog, named));
            } else {
                catalog.print(named, console::line);
            }
            return ExitCode.FINE;
        }
    }
}
