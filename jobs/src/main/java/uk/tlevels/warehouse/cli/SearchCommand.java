package uk.tlevels.warehouse.cli;

import java.util.List;
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
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.query.TextTable;

/** {@code tlevels search}. */
@Command(
        name = "search",
        description = "Finds tables and columns by words in their names and meanings.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "Words that must all be there, in any case.")
    private List<String> words = List.of();

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = json.console(spec);
        try (Warehouse warehouse = Warehouse.openToRead(options.settings(), console)) {
            List<Catalog.Hit> hits = new Catalog(warehouse).search(String.join(" ", words));
            if (hits.isEmpty()) {
                console.line("nothing is called or described so");
                return ExitCode.FAILED;
            }
            if (json.isAsked()) {
                hits.forEach(hit -> json.print(spec, CatalogJson.found(hit)));
                return ExitCode.FINE;
            }
            TextTable.ofTexts(
                            List.of("where", "meaning"),
                            hits.stream()
                                    .map(hit -> List.of(hit.place(), hit.meaning()))
                                    .toList())
                    .plain(console::line);
            return ExitCode.FINE;
        }
    }
}
