package uk.tlevels.warehouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.catalog.Catalog;
import uk.tlevels.warehouse.catalog.FigureText;
import uk.tlevels.warehouse.cli.output.CatalogJson;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.JsonOption;
import uk.tlevels.warehouse.config.DidYouMean;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.pipeline.figures.FigureSource;

/** {@code tlevels explain}. */
@Command(
        name = "explain",
        description =
                "Follows a published figure to the gold cells it rests on, the SQL that computes them, the tables behind and the files in those.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "FIGURE", description = "The identifier of the figure, e.g. S039; `figures` lists them.")
    private String figure;

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
            FigureSource found = catalog.figures().stream()
                    .filter(f -> f.id().equalsIgnoreCase(figure))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("there is no figure %s%s (`tlevels figures` lists them)"
                                    .formatted(
                                            figure,
                                            DidYouMean.among(
                                                    catalog.figures().stream()
                                                            .map(FigureSource::id)
                                                            .toList(),
                                                    figure))));
            if (json.isAsked()) {
                json.print(spec, CatalogJson.explained(catalog, found));
            } else {
                FigureText.print(catalog, found, console::line);
            }
            return ExitCode.FINE;
        }
    }
}
